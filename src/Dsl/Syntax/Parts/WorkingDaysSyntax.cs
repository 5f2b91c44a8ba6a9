namespace PolicyLint.Dsl.Syntax;

/// <summary><c>working day|days [of CALENDAR]</c>.</summary>
public sealed class WorkingDaysSyntax : SyntaxNode
{
    internal WorkingDaysSyntax(SyntaxToken working, SyntaxToken days, OfCalendarSyntax? of)
    {
        Working = working;
        Days = days;
        Of = of;
    }

    /// <summary>The token <c>working</c>.</summary>
    public SyntaxToken Working { get; }

    /// <summary>The token <c>days</c>.</summary>
    public SyntaxToken Days { get; }

    /// <summary>The of, null where it is left out.</summary>
    public OfCalendarSyntax? Of { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Working);
        collector.Add(Days);
        collector.Add(Of);
    }
}
