namespace PolicyLint.Dsl.Syntax;

/// <summary><c>arrivals around the clock</c>, or <c>arrivals during CALENDAR</c>.</summary>
public sealed class ArrivalsPatternClauseSyntax : ClauseSyntax
{
    internal ArrivalsPatternClauseSyntax(SyntaxToken keyword, SyntaxToken around, SyntaxToken the, SyntaxToken clock, DuringSyntax? during)
    {
        Keyword = keyword;
        Around = around;
        The = the;
        Clock = clock;
        During = during;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The token <c>around</c>, none where it is left out.</summary>
    public SyntaxToken Around { get; }

    /// <summary>The token <c>the</c>, none where it is left out.</summary>
    public SyntaxToken The { get; }

    /// <summary>The token <c>clock</c>, none where it is left out.</summary>
    public SyntaxToken Clock { get; }

    /// <summary>The during, null where it is left out.</summary>
    public DuringSyntax? During { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Around);
        collector.Add(The);
        collector.Add(Clock);
        collector.Add(During);
    }
}
