using System.Collections.Immutable;

namespace PolicyLint.Dsl.Syntax;

/// <summary>The clauses between braces.</summary>
public sealed class BlockSyntax : SyntaxNode
{
    internal BlockSyntax(SyntaxToken open, ImmutableArray<ClauseSyntax> clauses, SyntaxToken close)
    {
        Open = open;
        Clauses = clauses;
        Close = close;
    }

    /// <summary>The token <c>open</c>.</summary>
    public SyntaxToken Open { get; }

    /// <summary>The clauses, in the order written.</summary>
    public ImmutableArray<ClauseSyntax> Clauses { get; }

    /// <summary>The token <c>close</c>.</summary>
    public SyntaxToken Close { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Open);
        collector.Add(Clauses);
        collector.Add(Close);
    }
}
