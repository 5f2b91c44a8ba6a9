namespace PolicyLint.Dsl.Symbols;

/// <summary>Arithmetic and functions on known values whose types go together.</summary>
internal static class ConstantArithmetic
{
    /// <summary>The value; null where it depends on a calendar. Throws <see cref="OverflowException"/> or <see cref="ArgumentOutOfRangeException"/> where it is too large.</summary>
    public static object? Apply(ArithmeticOperator sign, object left, object right) => (sign, left, right) switch
    {
        (ArithmeticOperator.Add, decimal a, decimal b) => a + b,
        (ArithmeticOperator.Subtract, decimal a, decimal b) => a - b,
        (ArithmeticOperator.Multiply, decimal a, decimal b) => a * b,
        (ArithmeticOperator.Divide, decimal a, decimal b) => a / b,
        (ArithmeticOperator.Add, Money a, Money b) => a + b,
        (ArithmeticOperator.Subtract, Money a, Money b) => a - b,
        (ArithmeticOperator.Multiply, Money a, decimal b) => a * b,
        (ArithmeticOperator.Multiply, decimal a, Money b) => b * a,
        (ArithmeticOperator.Divide, Money a, decimal b) => a / b,
        (ArithmeticOperator.Divide, Money a, Money b) => a / b,
        (ArithmeticOperator.Add, TimeSpan a, TimeSpan b) => a + b,
        (ArithmeticOperator.Subtract, TimeSpan a, TimeSpan b) => a - b,
        (ArithmeticOperator.Multiply, TimeSpan a, decimal b) => DurationArithmetic.Multiply(a, b),
        (ArithmeticOperator.Multiply, decimal a, TimeSpan b) => DurationArithmetic.Multiply(b, a),
        (ArithmeticOperator.Divide, TimeSpan a, decimal b) => DurationArithmetic.Divide(a, b),
        (ArithmeticOperator.Divide, TimeSpan a, TimeSpan b) => DurationArithmetic.Ratio(a, b),
        (ArithmeticOperator.Add, DateTime a, TimeSpan b) => a + b,
        (ArithmeticOperator.Subtract, DateTime a, TimeSpan b) => a - b,
        (ArithmeticOperator.Subtract, DateTime a, DateTime b) => a - b,
        _ => null,
    };

    /// <summary>The value of a function of values; null for the least or greatest of none.</summary>
    public static object? Apply(BuiltInFunction function, IEnumerable<object> values) => function switch
    {
        BuiltInFunction.Min => Extreme(values, 1),
        BuiltInFunction.Max => Extreme(values, -1),
        _ => (function, values.Single()) switch
        {
            (BuiltInFunction.Round, decimal number) => Rounding.Round(number),
            (BuiltInFunction.Floor, decimal number) => Rounding.Floor(number),
            (BuiltInFunction.Ceiling, decimal number) => Rounding.Ceiling(number),
            (BuiltInFunction.Round, Money money) => money.Round(),
            (BuiltInFunction.Floor, Money money) => money.Floor(),
            (BuiltInFunction.Ceiling, Money money) => money.Ceiling(),
            _ => throw new InvalidOperationException("Only numbers and money are rounded."),
        },
    };

    /// <summary>The value with the opposite sign.</summary>
    public static object Negate(object value) => value switch
    {
        decimal number => -number,
        Money money => -money,
        TimeSpan span => -span,
        _ => throw new InvalidOperationException("Nothing is minus " + value.GetType().Name),
    };

    private static object? Extreme(IEnumerable<object> values, int sign)
    {
        object? best = null;
        foreach (object value in values)
        {
            best = best is null || sign * ConstantOrder.Compare(value, best) < 0 ? value : best;
        }

        return best;
    }
}
