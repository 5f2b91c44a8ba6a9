namespace PolicyLint.Dsl.Syntax;

/// <summary><c>demand RATE [peak RATE]</c>.</summary>
public sealed class DemandClauseSyntax : ClauseSyntax
{
    internal DemandClauseSyntax(SyntaxToken keyword, RateSyntax rate, PeakSyntax? peak)
    {
        Keyword = keyword;
        Rate = rate;
        Peak = peak;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The rate.</summary>
    public RateSyntax Rate { get; }

    /// <summary>The peak, null where it is left out.</summary>
    public PeakSyntax? Peak { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Rate);
        collector.Add(Peak);
    }
}
