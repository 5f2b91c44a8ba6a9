namespace PolicyLint.Dsl.Syntax;

/// <summary><c>shrinkage PERCENT</c>.</summary>
public sealed class ShrinkageClauseSyntax : ClauseSyntax
{
    internal ShrinkageClauseSyntax(SyntaxToken keyword, PercentSyntax percent)
    {
        Keyword = keyword;
        Percent = percent;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The percent.</summary>
    public PercentSyntax Percent { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Percent);
    }
}
