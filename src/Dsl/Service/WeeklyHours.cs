using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Service;

/// <summary>An ordinary week of a calendar, without its dated closures: how long it is open, and on how many days it opens.</summary>
/// <param name="Minutes">Open minutes, each counted once however many ranges cover it; at most 10,080.</param>
/// <param name="Days">Days on which a range starts: a range that crosses midnight belongs to the day before.</param>
public readonly record struct WeeklyHours(int Minutes, int Days)
{
    private const int MinutesPerDay = 24 * 60;
    private const int MinutesPerWeek = 7 * MinutesPerDay;

    /// <summary>Day and night.</summary>
    public static WeeklyHours AroundTheClock { get; } = new(MinutesPerWeek, 7);

    /// <summary>Open hours a week.</summary>
    public Fraction Hours => (Fraction)Minutes / 60;

    /// <summary>The week of a calendar; null: day and night.</summary>
    public static WeeklyHours Of(CalendarSymbol? calendar)
    {
        if (calendar is null || calendar.IsAlwaysOpen)
        {
            return AroundTheClock;
        }

        var open = new bool[MinutesPerWeek];
        var opens = new bool[7];
        foreach (OpenHours hours in calendar.OpenHours)
        {
            int start = ((int)hours.Day * MinutesPerDay) + hours.Opens;
            int length = hours.Closes - hours.Opens + (hours.CrossesMidnight ? MinutesPerDay : 0);
            for (int minute = 0; minute < length; minute++)
            {
                open[(start + minute) % MinutesPerWeek] = true;
            }

            opens[(int)hours.Day] = true;
        }

        return new WeeklyHours(Count(open), Count(opens));
    }

    private static int Count(bool[] marks)
    {
        int count = 0;
        foreach (bool mark in marks)
        {
            count += mark ? 1 : 0;
        }

        return count;
    }
}
