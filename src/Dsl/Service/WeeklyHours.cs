using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Service;

/// <summary>An ordinary week of a calendar, without its dated closures: how long it is open, and on how many days it opens.</summary>
/// <param name="Minutes">Open minutes, each counted once however many ranges cover it; at most 10,080.</param>
/// <param name="Days">Days on which a range starts: a range that crosses midnight belongs to the day before.</param>
public readonly record struct WeeklyHours(int Minutes, int Days)
{
    /// <summary>Day and night.</summary>
    public static WeeklyHours AroundTheClock { get; } = In(WeekPattern.AroundTheClock);

    /// <summary>Open hours a week.</summary>
    public Fraction Hours => (Fraction)Minutes / 60;

    /// <summary>The week of a calendar; null: day and night.</summary>
    public static WeeklyHours Of(CalendarSymbol? calendar) => In(WeekPattern.Of(calendar));

    /// <summary>The hours of a pattern.</summary>
    public static WeeklyHours In(WeekPattern pattern) => new(pattern.Minutes, pattern.Days);
}
