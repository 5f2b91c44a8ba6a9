using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>A text that is the same for expressions that are written alike, whatever their spacing and their place.</summary>
internal static class ExpressionKey
{
    /// <summary>The key of an expression.</summary>
    public static string Of(BoundExpression expression)
    {
        var text = new StringBuilder();
        Write(expression, text);
        return text.ToString();
    }

    private static void Write(BoundExpression expression, StringBuilder text)
    {
        text.Append(expression switch
        {
            ConstantExpression e => $"{e.Type.Kind}:{e.Type.Currency}:{Value(e.Value)}",
            FieldExpression e => "field " + e.Field.Name,
            FigureExpression e => "figure " + NameOf(e.Figure),
            ArithmeticExpression e => e.Operator.ToString(),
            ComparisonExpression e => e.Operator.ToString(),
            LogicalExpression e => e.IsAnd ? "and" : "or",
            KnownExpression e => e.IsKnown ? "known" : "unknown",
            CallExpression e => e.Function.ToString(),
            DaysFromExpression e => "days " + NameOf(e.Calendar),
            DeadlineOfExpression e => "deadline " + NameOf(e.Standard),
            DatePartExpression e => e.IsDate ? "date" : "time",
            DateAtExpression e => "at " + e.Time,
            _ => expression.GetType().Name,
        });
        text.Append('(');
        foreach (BoundExpression child in ExpressionReads.Children(expression))
        {
            Write(child, text);
            text.Append(',');
        }

        text.Append(')');
    }

    /// <summary>A policy may lend a declaration whose name another has too.</summary>
    private static string NameOf(Symbol? symbol) => symbol is null ? string.Empty : symbol.Policy.Name + "." + symbol.Name;

    private static string Value(object value) => value switch
    {
        decimal number => (number / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        Money money => (money.Amount / 1.0000000000000000000000000000m).ToString(CultureInfo.InvariantCulture),
        TimeSpan span => span.Ticks.ToString(CultureInfo.InvariantCulture),
        DateTime moment => moment.Ticks.ToString(CultureInfo.InvariantCulture),
        string words => "\"" + words + "\"",
        Symbol symbol => NameOf(symbol),
        WorkingDays days => days.Count.ToString(CultureInfo.InvariantCulture) + " of " + NameOf(days.Calendar),
        CalendarMonths months => months.Count.ToString(CultureInfo.InvariantCulture),
        _ => value.ToString() ?? string.Empty,
    };
}
