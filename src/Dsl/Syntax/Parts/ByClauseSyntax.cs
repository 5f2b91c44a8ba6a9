namespace PolicyLint.Dsl.Syntax;

/// <summary><c>by RULE[.EXCEPTION…]</c>.</summary>
public sealed class ByClauseSyntax : SyntaxNode
{
    internal ByClauseSyntax(SyntaxToken by, RefSyntax clause)
    {
        By = by;
        Clause = clause;
    }

    /// <summary>The token <c>by</c>.</summary>
    public SyntaxToken By { get; }

    /// <summary>The clause.</summary>
    public RefSyntax Clause { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(By);
        collector.Add(Clause);
    }
}
