using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary><c>days from A to B</c>: B minus A; with a calendar, the working days d with A &lt; d ≤ B.</summary>
public sealed class DaysFromExpression : BoundExpression
{
    internal DaysFromExpression(SyntaxNode syntax, PolicyType type, BoundExpression start, BoundExpression end, CalendarSymbol? calendar)
        : base(syntax, type)
    {
        Start = start;
        End = end;
        Calendar = calendar;
    }

    /// <summary>A.</summary>
    public BoundExpression Start { get; }

    /// <summary>B.</summary>
    public BoundExpression End { get; }

    /// <summary>The calendar of working days; null for plain days.</summary>
    public CalendarSymbol? Calendar { get; }

    /// <inheritdoc/>
    public override bool IsOptional => Start.IsOptional || End.IsOptional;
}
