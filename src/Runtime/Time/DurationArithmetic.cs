namespace PolicyLint;

/// <summary>Exact arithmetic of durations with decimal numbers; <see cref="TimeSpan"/> itself only has it in binary floating point.</summary>
public static class DurationArithmetic
{
    /// <summary>A multiple of a duration, to the nearest tick (100 ns); a half goes away from zero.</summary>
    /// <param name="duration">A duration.</param>
    /// <param name="factor">A number, or a share as a fraction (0.75 for 75%).</param>
    /// <returns>The product.</returns>
    /// <exception cref="OverflowException">The product is longer than a <see cref="TimeSpan"/> holds (29,000 years).</exception>
    public static TimeSpan Multiply(TimeSpan duration, decimal factor) =>
        new(decimal.ToInt64(Math.Round(duration.Ticks * factor, MidpointRounding.AwayFromZero)));

    /// <summary>A part of a duration, to the nearest tick (100 ns); a half goes away from zero.</summary>
    /// <param name="duration">A duration.</param>
    /// <param name="divisor">A number that is not zero.</param>
    /// <returns>The quotient.</returns>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    /// <exception cref="OverflowException">The quotient is longer than a <see cref="TimeSpan"/> holds.</exception>
    public static TimeSpan Divide(TimeSpan duration, decimal divisor) =>
        new(decimal.ToInt64(Math.Round(duration.Ticks / divisor, MidpointRounding.AwayFromZero)));

    /// <summary>How many times one duration goes into another.</summary>
    /// <param name="duration">A duration.</param>
    /// <param name="divisor">A duration that is not zero.</param>
    /// <returns>A plain number.</returns>
    /// <exception cref="DivideByZeroException">The divisor is zero.</exception>
    public static decimal Divide(TimeSpan duration, TimeSpan divisor) => (decimal)duration.Ticks / divisor.Ticks;
}
