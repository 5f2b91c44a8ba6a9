namespace PolicyLint;

/// <summary>Arithmetic of durations with exact decimals; the engine and the code generated from policies both reckon with it.</summary>
public static class DurationArithmetic
{
    /// <summary>A duration times a factor, to the nearest tick (100 ns), halves away from zero.</summary>
    /// <exception cref="OverflowException">The product is longer than a <see cref="TimeSpan"/> holds.</exception>
    public static TimeSpan Multiply(TimeSpan duration, decimal factor) =>
        TimeSpan.FromTicks(decimal.ToInt64(Math.Round(duration.Ticks * factor, MidpointRounding.AwayFromZero)));

    /// <summary>A duration divided by a number, to the nearest tick (100 ns), halves away from zero.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is longer than a <see cref="TimeSpan"/> holds.</exception>
    public static TimeSpan Divide(TimeSpan duration, decimal divisor) =>
        TimeSpan.FromTicks(decimal.ToInt64(Math.Round(duration.Ticks / divisor, MidpointRounding.AwayFromZero)));

    /// <summary>How many times one duration goes into another, as a decimal.</summary>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static decimal Ratio(TimeSpan dividend, TimeSpan divisor) => (decimal)dividend.Ticks / divisor.Ticks;
}
