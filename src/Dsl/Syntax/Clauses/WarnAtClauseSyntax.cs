namespace PolicyLint.Dsl.Syntax;

/// <summary><c>warn at PERCENT</c>.</summary>
public sealed class WarnAtClauseSyntax : ClauseSyntax
{
    internal WarnAtClauseSyntax(SyntaxToken keyword, SyntaxToken at, PercentSyntax percent)
    {
        Keyword = keyword;
        At = at;
        Percent = percent;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>at</c>.</summary>
    public SyntaxToken At { get; }

    /// <summary>The percent.</summary>
    public PercentSyntax Percent { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(At);
        collector.Add(Percent);
    }
}
