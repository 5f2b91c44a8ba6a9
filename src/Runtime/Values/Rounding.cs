namespace PolicyLint;

/// <summary>The calls <c>round</c>, <c>floor</c> and <c>ceiling</c> of the language: numbers to whole numbers, money to its minor unit.</summary>
public static class Rounding
{
    /// <summary>The nearest whole number; a half goes away from zero.</summary>
    /// <param name="value">A number.</param>
    /// <returns>2.5 gives 3, -2.5 gives -3.</returns>
    public static decimal Round(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);

    /// <summary>The nearest amount in whole minor units; a half goes away from zero.</summary>
    /// <param name="value">An amount.</param>
    /// <returns>The rounded amount.</returns>
    public static Money Round(Money value) => value.Round();

    /// <summary>The largest whole number that is not larger.</summary>
    /// <param name="value">A number.</param>
    /// <returns>2.5 gives 2, -2.5 gives -3.</returns>
    public static decimal Floor(decimal value) => Math.Floor(value);

    /// <summary>The largest amount in whole minor units that is not larger.</summary>
    /// <param name="value">An amount.</param>
    /// <returns>The rounded amount.</returns>
    public static Money Floor(Money value) => value.Floor();

    /// <summary>The smallest whole number that is not smaller.</summary>
    /// <param name="value">A number.</param>
    /// <returns>2.5 gives 3, -2.5 gives -2.</returns>
    public static decimal Ceiling(decimal value) => Math.Ceiling(value);

    /// <summary>The smallest amount in whole minor units that is not smaller.</summary>
    /// <param name="value">An amount.</param>
    /// <returns>The rounded amount.</returns>
    public static Money Ceiling(Money value) => value.Ceiling();
}
