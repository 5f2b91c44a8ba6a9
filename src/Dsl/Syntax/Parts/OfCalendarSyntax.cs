namespace PolicyLint.Dsl.Syntax;

/// <summary><c>of CALENDAR</c>.</summary>
public sealed class OfCalendarSyntax : SyntaxNode
{
    internal OfCalendarSyntax(SyntaxToken of, RefSyntax calendar)
    {
        Of = of;
        Calendar = calendar;
    }

    /// <summary>The token <c>of</c>.</summary>
    public SyntaxToken Of { get; }

    /// <summary>The calendar.</summary>
    public RefSyntax Calendar { get; }

    /// <inheritdoc/>
    private protected override void CollectChildren(SyntaxCollector collector)
    {
        collector.Add(Of);
        collector.Add(Calendar);
    }
}
