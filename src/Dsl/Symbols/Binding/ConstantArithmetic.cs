namespace PolicyLint.Dsl.Symbols;

/// <summary>Arithmetic on constants whose types go together.</summary>
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
}
