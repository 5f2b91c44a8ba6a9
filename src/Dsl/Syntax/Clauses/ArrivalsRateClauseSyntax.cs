namespace PolicyLint.Dsl.Syntax;

/// <summary><c>arrivals N per UNIT</c> of a standard.</summary>
public sealed class ArrivalsRateClauseSyntax : ClauseSyntax
{
    internal ArrivalsRateClauseSyntax(SyntaxToken keyword, RateSyntax rate)
    {
        Keyword = keyword;
        Rate = rate;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The rate.</summary>
    public RateSyntax Rate { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Rate);
    }
}
