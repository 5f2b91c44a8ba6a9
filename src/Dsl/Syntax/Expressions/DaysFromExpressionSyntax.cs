namespace PolicyLint.Dsl.Syntax;

/// <summary><c>[working] days from A to B [of CALENDAR]</c>.</summary>
public sealed class DaysFromExpressionSyntax : ExpressionSyntax
{
    internal DaysFromExpressionSyntax(SyntaxToken working, SyntaxToken days, SyntaxToken from, ExpressionSyntax start, SyntaxToken to, ExpressionSyntax end, OfCalendarSyntax? of)
    {
        Working = working;
        Days = days;
        From = from;
        Start = start;
        To = to;
        End = end;
        Of = of;
    }

    /// <summary>The token <c>working</c>, none where it is left out.</summary>
    public SyntaxToken Working { get; }

    /// <summary>The token <c>days</c>.</summary>
    public SyntaxToken Days { get; }

    /// <summary>The token <c>from</c>.</summary>
    public SyntaxToken From { get; }

    /// <summary>The start.</summary>
    public ExpressionSyntax Start { get; }

    /// <summary>The token <c>to</c>.</summary>
    public SyntaxToken To { get; }

    /// <summary>The end.</summary>
    public ExpressionSyntax End { get; }

    /// <summary>The of, null where it is left out.</summary>
    public OfCalendarSyntax? Of { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Working);
        collector.Add(Days);
        collector.Add(From);
        collector.Add(Start);
        collector.Add(To);
        collector.Add(End);
        collector.Add(Of);
    }
}
