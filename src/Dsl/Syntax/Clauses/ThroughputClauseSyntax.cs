namespace PolicyLint.Dsl.Syntax;

/// <summary><c>throughput RATE</c>.</summary>
public sealed class ThroughputClauseSyntax : ClauseSyntax
{
    internal ThroughputClauseSyntax(SyntaxToken keyword, RateSyntax rate)
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
