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

        var ranges = new List<(int From, int To)>(calendar.OpenHours.Length);
        int opens = 0;
        foreach (OpenHours hours in calendar.OpenHours)
        {
            int from = ((int)hours.Day * MinutesPerDay) + hours.Opens;
            int to = from + hours.Closes - hours.Opens + (hours.CrossesMidnight ? MinutesPerDay : 0);
            ranges.Add((from, Math.Min(to, MinutesPerWeek)));
            if (to > MinutesPerWeek)
            {
                ranges.Add((0, to - MinutesPerWeek));
            }

            opens |= 1 << (int)hours.Day;
        }

        ranges.Sort();
        int minutes = 0;
        int covered = 0;
        foreach ((int from, int to) in ranges)
        {
            if (to > covered)
            {
                minutes += to - Math.Max(from, covered);
                covered = to;
            }
        }

        int days = 0;
        for (; opens != 0; opens &= opens - 1)
        {
            days++;
        }

        return new WeeklyHours(minutes, days);
    }
}
