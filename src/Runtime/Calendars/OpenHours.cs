namespace PolicyLint;

/// <summary>One range of opening hours on one day of the week, by the wall clock. It may run past midnight into the next day.</summary>
public sealed class OpenHours
{
    private const int MinutesPerDay = 24 * 60;

    /// <summary>A range from one time of day to another.</summary>
    /// <param name="day">The day of the week on which the range starts.</param>
    /// <param name="opens">Minutes after midnight, 0 to 1,439: 540 is 09:00.</param>
    /// <param name="closes">
    /// Minutes after midnight, 0 to 1,440: 1,080 is 18:00, 1,440 is 24:00. Less than <paramref name="opens"/>: on the next day.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException">No day of the week, or minutes outside the day.</exception>
    /// <exception cref="ArgumentException">The range opens and closes at the same minute; the whole day is 0 to 1,440.</exception>
    public OpenHours(DayOfWeek day, int opens, int closes)
    {
        if (day is < DayOfWeek.Sunday or > DayOfWeek.Saturday)
        {
            throw new ArgumentOutOfRangeException(nameof(day), day, "There are seven days in a week.");
        }

        if (opens is < 0 or >= MinutesPerDay)
        {
            throw new ArgumentOutOfRangeException(nameof(opens), opens, "A range opens between 0 (00:00) and 1439 (23:59) minutes after midnight.");
        }

        if (closes is < 0 or > MinutesPerDay)
        {
            throw new ArgumentOutOfRangeException(nameof(closes), closes, "A range closes between 0 (00:00) and 1440 (24:00) minutes after midnight.");
        }

        if (opens == closes)
        {
            throw new ArgumentException("A range that opens and closes at the same minute is empty; the whole day is 0 to 1440.", nameof(closes));
        }

        Day = day;
        Opens = opens;
        Closes = closes;
    }

    /// <summary>The day of the week on which the range starts.</summary>
    public DayOfWeek Day { get; }

    /// <summary>When the range opens, in minutes after midnight.</summary>
    public int Opens { get; }

    /// <summary>When the range closes, in minutes after midnight; on the next day if it is less than <see cref="Opens"/>.</summary>
    public int Closes { get; }

    /// <summary>Whether the range closes on the day after it opens.</summary>
    public bool CrossesMidnight => Closes < Opens;

    /// <summary>As in <c>Monday 09:00..18:00</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => FormattableString.Invariant($"{Day} {Opens / 60:00}:{Opens % 60:00}..{Closes / 60:00}:{Closes % 60:00}");

    internal int ClosesAfterMidnight => CrossesMidnight ? Closes + MinutesPerDay : Closes;
}
