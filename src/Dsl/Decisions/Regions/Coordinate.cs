using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Values of ordered types as places on a line, and back. The unit of the line belongs to the type.</summary>
internal static class Coordinate
{
    /// <summary>The last time of day that the language can write; seconds follow it.</summary>
    private const int LastMinute = (24 * 60) - 1;

    /// <summary>Whether the type has an order.</summary>
    public static bool Has(PolicyType type) => type.Kind is TypeKind.Number or TypeKind.Count or TypeKind.Percent or TypeKind.Money
        or TypeKind.Duration or TypeKind.Date or TypeKind.Time or TypeKind.DateTime;

    /// <summary>
    /// Whether only whole coordinates are values: counts, dates in days, durations and moments in ticks. Times of day may hold
    /// fractions of the minute in which they are counted.
    /// </summary>
    public static bool IsWhole(PolicyType type) => type.Kind is TypeKind.Count or TypeKind.Date or TypeKind.Duration or TypeKind.DateTime;

    /// <summary>The place of a value.</summary>
    public static decimal Of(object value) => value switch
    {
        decimal number => number,
        Money money => money.Amount,
        TimeSpan span => span.Ticks,
        DateTime moment => moment.Ticks,
        TimeOfDay time => time.Minutes + (time.Ticks / (decimal)TimeSpan.TicksPerMinute),
        _ => throw new ArgumentException("Values of this type have no order: " + value.GetType().Name, nameof(value)),
    };

    /// <summary>The value at a place; the nearest where the type holds none exactly there.</summary>
    public static object ValueAt(PolicyType type, decimal place) => type.Kind switch
    {
        TypeKind.Money => Money.Of(place, type.Currency!), // money without a currency is SVP1004, and never analysed
        TypeKind.Duration => TimeSpan.FromTicks((long)Math.Max(long.MinValue, Math.Min(place, long.MaxValue))),
        TypeKind.Date => DateTime.MinValue.AddTicks(Clamped(place)).Date,
        TypeKind.DateTime => DateTime.MinValue.AddTicks(Clamped(place)),
        TypeKind.Time => new TimeOfDay((int)Math.Max(0, Math.Min(place, LastMinute))),
        TypeKind.Count => decimal.Truncate(place),
        _ => place,
    };

    /// <summary>The distance between neighbouring whole values; dates are days apart, and their places are ticks.</summary>
    public static decimal Step(PolicyType type) => type.Kind == TypeKind.Date ? TimeSpan.TicksPerDay : 1;

    /// <summary>
    /// Steps that people count in, the coarsest first: witnesses lie that far beyond a boundary where there is room.
    /// </summary>
    public static IReadOnlyList<decimal> HumanSteps(PolicyType type) => type.Kind switch
    {
        TypeKind.Duration => [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, TimeSpan.TicksPerSecond, 1],
        TypeKind.DateTime => [TimeSpan.TicksPerDay, TimeSpan.TicksPerHour, TimeSpan.TicksPerMinute, 1],
        TypeKind.Date => [TimeSpan.TicksPerDay],
        TypeKind.Percent => [0.01m, 0.001m, 0.0001m],
        TypeKind.Money => [1m, 0.01m, 0.0001m],
        TypeKind.Time => [60m, 1m],
        TypeKind.Count => [1m],
        _ => [1m, 0.1m, 0.01m, 0.0001m],
    };

    /// <summary>The least and greatest place that the type can hold; null: as far as anybody looks.</summary>
    public static (decimal? Least, decimal? Greatest) Limits(PolicyType type) => type.Kind switch
    {
        TypeKind.Time => (0, null), // up to 24:00, which is none: the language has no word for what follows 23:59
        TypeKind.Count => (long.MinValue, long.MaxValue),
        _ => (null, null),
    };

    private static long Clamped(decimal ticks) => (long)Math.Max(0, Math.Min(ticks, DateTime.MaxValue.Ticks));
}
