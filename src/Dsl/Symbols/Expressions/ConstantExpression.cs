using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A value that is written, or follows from what is written.</summary>
public sealed class ConstantExpression : BoundExpression
{
    internal ConstantExpression(SyntaxNode syntax, PolicyType type, object value)
        : base(syntax, type)
    {
        Value = value;
    }

    /// <summary>The value: bool, string, decimal (numbers, counts, and percents as fractions), <see cref="Money"/>, <see cref="TimeSpan"/>, <see cref="DateTime"/> (dates at midnight), <see cref="TimeOfDay"/>, <see cref="ChoiceValueSymbol"/>, <see cref="SegmentSymbol"/>, <see cref="WorkingDays"/> or <see cref="CalendarMonths"/>.</summary>
    public object Value { get; }
}
