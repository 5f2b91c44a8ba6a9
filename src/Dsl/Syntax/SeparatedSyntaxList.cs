using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>Nodes and the tokens between them: the separator at <c>i</c> stands after the node at <c>i</c>.</summary>
/// <typeparam name="T">The kind of node.</typeparam>
public readonly struct SeparatedSyntaxList<T>
    where T : SyntaxNode
{
    private readonly ImmutableArray<T> _nodes;
    private readonly ImmutableArray<SyntaxToken> _separators;

    /// <summary>A list; as many separators as nodes, or one fewer.</summary>
    public SeparatedSyntaxList(ImmutableArray<T> nodes, ImmutableArray<SyntaxToken> separators)
    {
        _nodes = nodes;
        _separators = separators;
    }

    /// <summary>The nodes.</summary>
    public ImmutableArray<T> Nodes => _nodes.IsDefault ? ImmutableArray<T>.Empty : _nodes;

    /// <summary>The tokens between them.</summary>
    public ImmutableArray<SyntaxToken> Separators => _separators.IsDefault ? ImmutableArray<SyntaxToken>.Empty : _separators;

    /// <summary>How many nodes.</summary>
    public int Count => Nodes.Length;

    /// <summary>The node at a place.</summary>
    public T this[int index] => _nodes[index];
}
