using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Two stacks on which lists grow while they are read, so that each is allocated once, at its length.</summary>
internal sealed class Scratch
{
    private SyntaxNode[] _nodes = new SyntaxNode[64];
    private SyntaxToken[] _separators = new SyntaxToken[32];
    private int _nodeCount;
    private int _separatorCount;

    /// <summary>Where a list that starts now has its first node.</summary>
    public int NodeMark => _nodeCount;

    /// <summary>Where a list that starts now has its first separator.</summary>
    public int SeparatorMark => _separatorCount;

    /// <summary>A node on the stack.</summary>
    public SyntaxNode this[int index] => _nodes[index];

    public void Push(SyntaxNode node)
    {
        if (_nodeCount == _nodes.Length)
        {
            Array.Resize(ref _nodes, _nodeCount * 2);
        }

        _nodes[_nodeCount++] = node;
    }

    public void Push(SyntaxToken separator)
    {
        if (_separatorCount == _separators.Length)
        {
            Array.Resize(ref _separators, _separatorCount * 2);
        }

        _separators[_separatorCount++] = separator;
    }

    /// <summary>Takes the nodes since a mark off the stack.</summary>
    public ImmutableArray<T> PopNodes<T>(int mark)
        where T : SyntaxNode
    {
        int count = _nodeCount - mark;
        if (count == 0)
        {
            return ImmutableArray<T>.Empty;
        }

        var items = new T[count];
        for (int i = 0; i < count; i++)
        {
            items[i] = (T)_nodes[mark + i];
        }

        Array.Clear(_nodes, mark, count);
        _nodeCount = mark;
        return Freeze(items);
    }

    /// <summary>Takes the nodes and separators since two marks off the stacks.</summary>
    public SeparatedSyntaxList<T> PopList<T>(int nodeMark, int separatorMark)
        where T : SyntaxNode
    {
        int count = _separatorCount - separatorMark;
        ImmutableArray<SyntaxToken> separators = count == 0
            ? ImmutableArray<SyntaxToken>.Empty
            : Freeze(_separators.AsSpan(separatorMark, count).ToArray());
        _separatorCount = separatorMark;
        return new SeparatedSyntaxList<T>(PopNodes<T>(nodeMark), separators);
    }

    // The array is ours alone: no copy.
    private static ImmutableArray<T> Freeze<T>(T[] items)
    {
#if NET
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(items);
#else
        return System.Runtime.CompilerServices.Unsafe.As<T[], ImmutableArray<T>>(ref items);
#endif
    }
}
