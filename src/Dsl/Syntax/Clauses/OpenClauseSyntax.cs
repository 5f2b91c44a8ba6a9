namespace PolicyLint.Dsl.Syntax;

/// <summary><c>open DAYS [TIMES]</c>.</summary>
public sealed class OpenClauseSyntax : ClauseSyntax
{
    internal OpenClauseSyntax(SyntaxToken keyword, DaysSyntax days, SeparatedSyntaxList<HoursSyntax> hours)
    {
        Keyword = keyword;
        Days = days;
        Hours = hours;
    }

    /// <summary>The word that the declaration or clause starts with.</summary>
    public override SyntaxToken Keyword { get; }

    /// <summary>The days.</summary>
    public DaysSyntax Days { get; }

    /// <summary>The hours and what separates them, in the order written.</summary>
    public SeparatedSyntaxList<HoursSyntax> Hours { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Keyword);
        collector.Add(Days);
        collector.Add(Hours);
    }
}
