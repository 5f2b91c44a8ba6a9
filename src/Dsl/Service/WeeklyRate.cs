using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// Turns <c>N per UNIT</c> into so many in an ordinary week. A unit shorter than a day counts the hours of the pattern
/// (<c>60 per hour</c> in 54 open hours: 3,240), whole days count the days on which it opens, weeks are the total whatever the
/// pattern, and working days are those of their own calendar.
/// </summary>
public static class WeeklyRate
{
    /// <summary>How many a week.</summary>
    /// <param name="rate">The rate.</param>
    /// <param name="pattern">The week in which it runs.</param>
    /// <returns>Pieces of work a week; null where the unit has no fixed length in weeks (months, working days without a calendar), or none at all.</returns>
    public static Fraction? Of(Rate rate, WeeklyHours pattern)
    {
        Fraction count = rate.Count;
        if (rate.Per.Length.WorkingDays is { Calendar: { } calendar, Count: > 0 } working)
        {
            return count * WeeklyHours.Of(calendar).Days / working.Count;
        }

        if (rate.Per.Length.Clock is not { Ticks: > 0 } period)
        {
            return null;
        }

        if (period.Ticks % (7 * TimeSpan.TicksPerDay) == 0)
        {
            return count / (period.Ticks / (7 * TimeSpan.TicksPerDay));
        }

        return period.Ticks % TimeSpan.TicksPerDay == 0
            ? count * pattern.Days / (period.Ticks / TimeSpan.TicksPerDay)
            : count * pattern.Minutes * TimeSpan.TicksPerMinute / period.Ticks;
    }
}
