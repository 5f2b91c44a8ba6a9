namespace PolicyLint;

/// <summary>By when something must have happened, counted from an instant: within a duration, within working days, or by a time of day.</summary>
/// <remarks>What happens at the due instant itself is in time. A due time of the wall clock that falls in a gap moves to its end; in an overlap it is the first.</remarks>
public sealed class Deadline
{
    private Deadline(DeadlineKind kind, TimeSpan time, int workingDays, ServiceCalendar? calendar)
    {
        Kind = kind;
        Time = time;
        WorkingDays = workingDays;
        Calendar = calendar;
    }

    /// <summary>How the deadline counts.</summary>
    public DeadlineKind Kind { get; }

    /// <summary>The duration (<see cref="DeadlineKind.Clock"/>, <see cref="DeadlineKind.OpenTime"/>) or the time of day; zero for working days.</summary>
    public TimeSpan Time { get; }

    /// <summary>On or within which working day, 1 being the next; 0 where none is named.</summary>
    public int WorkingDays { get; }

    /// <summary>The calendar that counts, if any: none by the clock, or for a time of any day.</summary>
    public ServiceCalendar? Calendar { get; }

    /// <summary>Within a duration by the clock, day and night: <c>within 4 hours by the clock</c>.</summary>
    /// <param name="duration">Zero or more.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static Deadline Within(TimeSpan duration) => new(DeadlineKind.Clock, NotNegative(duration), 0, null);

    /// <summary>Within a duration of open time: <c>within 4 hours</c> during a calendar.</summary>
    /// <param name="openTime">Zero or more.</param>
    /// <param name="calendar">The calendar that counts.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static Deadline Within(TimeSpan openTime, ServiceCalendar calendar) =>
        new(DeadlineKind.OpenTime, NotNegative(openTime), 0, calendar ?? throw new ArgumentNullException(nameof(calendar)));

    /// <summary>Within working days: <c>within 3 working days</c>. Due when the last of them ends, at midnight; the day it starts on does not count.</summary>
    /// <remarks>As periods in days are counted in law: Regulation (EEC, Euratom) No 1182/71, Article 3(1) and (2)(b).</remarks>
    /// <param name="workingDays">1 or more.</param>
    /// <param name="calendar">The calendar that counts.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than 1 working day.</exception>
    public static Deadline WithinWorkingDays(int workingDays, ServiceCalendar calendar) =>
        new(DeadlineKind.WorkingDays, TimeSpan.Zero, AtLeastOne(workingDays), calendar ?? throw new ArgumentNullException(nameof(calendar)));

    /// <summary>By a time of day, on the day it starts or, once that time is past, the next: <c>by 17:00</c> without a calendar. The day is that of the start's own offset.</summary>
    /// <param name="timeOfDay">00:00 to 24:00.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No time of day.</exception>
    public static Deadline By(TimeSpan timeOfDay) => new(DeadlineKind.TimeOfDay, TimeOfDay(timeOfDay), 0, null);

    /// <summary>By a time of day, on the day it starts or, if that is no working day or the time is past, the next working day: <c>by 17:00</c>.</summary>
    /// <param name="timeOfDay">00:00 to 24:00, by the wall clock of the calendar.</param>
    /// <param name="calendar">The calendar that counts.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No time of day.</exception>
    public static Deadline By(TimeSpan timeOfDay, ServiceCalendar calendar) =>
        new(DeadlineKind.TimeOfDay, TimeOfDay(timeOfDay), 0, calendar ?? throw new ArgumentNullException(nameof(calendar)));

    /// <summary>By a time of day on the Nth working day after the start: <c>by 23:59 2nd working day</c>; 1 is the next.</summary>
    /// <param name="timeOfDay">00:00 to 24:00, by the wall clock of the calendar.</param>
    /// <param name="workingDay">1 or more.</param>
    /// <param name="calendar">The calendar that counts.</param>
    /// <returns>The deadline.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No time of day, or fewer than 1 working day.</exception>
    public static Deadline By(TimeSpan timeOfDay, int workingDay, ServiceCalendar calendar) =>
        new(DeadlineKind.TimeOfDay, TimeOfDay(timeOfDay), AtLeastOne(workingDay), calendar ?? throw new ArgumentNullException(nameof(calendar)));

    /// <summary>The last instant that is in time.</summary>
    /// <param name="start">When it starts to count.</param>
    /// <returns>The instant, in the calendar's zone; without a calendar, in the offset of the start.</returns>
    /// <exception cref="InvalidOperationException">The calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTimeOffset DueAt(DateTimeOffset start) => DueAt(start, []);

    /// <summary>The last instant that is in time, with pauses taken out of a duration. Pauses move no deadline that is a date or a time of day.</summary>
    /// <param name="start">When it starts to count.</param>
    /// <param name="pauses">Time that does not count, in any order; overlaps count once.</param>
    /// <returns>The instant, in the calendar's zone; without a calendar, in the offset of the start.</returns>
    /// <exception cref="InvalidOperationException">The calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTimeOffset DueAt(DateTimeOffset start, IReadOnlyList<Pause> pauses) => Kind switch
    {
        DeadlineKind.Clock or DeadlineKind.OpenTime => CountedTime.Add(Calendar, start, Time, pauses ?? throw new ArgumentNullException(nameof(pauses))),
        DeadlineKind.WorkingDays => Calendar!.AtWallClock(Calendar.AddWorkingDays(Calendar.DateOf(start), WorkingDays).AddDays(1)),
        _ => Calendar is null ? NextTime(start) : TimeOnWorkingDay(Calendar, start),
    };

    /// <summary>When a share of the time is used up, for a warning ahead of the deadline.</summary>
    /// <param name="start">When it starts to count.</param>
    /// <param name="share">A fraction, 0 or more: 0.75 for 75%.</param>
    /// <returns>
    /// That share of the duration after the start. For working days and times of day: that share of the open time (without a calendar: of the time) that lies between the start and the due instant.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative, or the instant lies after the year 9999.</exception>
    /// <exception cref="InvalidOperationException">The calendar never opens.</exception>
    public DateTimeOffset AtShare(DateTimeOffset start, decimal share)
    {
        if (share < 0m)
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share of a deadline cannot be negative.");
        }

        var whole = Kind is DeadlineKind.Clock or DeadlineKind.OpenTime ? Time
            : Calendar is null ? DueAt(start) - start : Calendar.Elapsed(start, DueAt(start));
        var part = DurationArithmetic.Multiply(whole, share);
        return Calendar is null ? start + part : Calendar.Add(start, part);
    }

    /// <summary>The date by which it is due when it starts on a date; both are dates of the calendar's wall clock.</summary>
    /// <param name="date">A date, from whose beginning durations count; a time of day is ignored.</param>
    /// <returns>The last date that is in time, at midnight.</returns>
    /// <exception cref="InvalidOperationException">The calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due date lies after the year 9999.</exception>
    public DateTime DueOn(DateTime date)
    {
        date = DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified);
        switch (Kind)
        {
            case DeadlineKind.Clock:
                return (date + Time).Date;
            case DeadlineKind.OpenTime when Time > TimeSpan.Zero:
                // A range that closes at 24:00 still belongs to its own date.
                return Calendar!.DateOf(Calendar.Add(Calendar.AtWallClock(date), Time).AddTicks(-1));
            case DeadlineKind.WorkingDays:
            case DeadlineKind.TimeOfDay when WorkingDays > 0:
                return Calendar!.AddWorkingDays(date, WorkingDays);
            case DeadlineKind.TimeOfDay:
                return Calendar is null || Calendar.IsWorkingDay(date) ? date : Calendar.AddWorkingDays(date, 1);
            default:
                return date;
        }
    }

    /// <summary>The due time by the wall clock when it starts at a time of the wall clock.</summary>
    /// <param name="start">A date and time as the clock of <paramref name="clock"/> shows it; in a gap its end, in an overlap the first.</param>
    /// <param name="clock">The calendar in whose zone both times are read: a policy's default calendar.</param>
    /// <returns>The due date and time, of unspecified kind.</returns>
    /// <exception cref="InvalidOperationException">The calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTime DueAtWallClock(DateTime start, ServiceCalendar clock)
    {
        if (clock is null)
        {
            throw new ArgumentNullException(nameof(clock));
        }

        return clock.InZone(DueAt(clock.AtWallClock(start))).DateTime;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="DueOn(DateTime)"/>
    public DateOnly DueOn(DateOnly date) => DateOnly.FromDateTime(DueOn(date.ToDateTime(TimeOnly.MinValue)));
#endif

    /// <summary>As in the language: <c>within 4 hours of StoreHours</c>, <c>by 17:00 next working day of StoreHours</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        var of = Calendar is null ? "" : " of " + Calendar.Name;
        return Kind switch
        {
            DeadlineKind.Clock => $"within {DurationText.Of(Time)} by the clock",
            DeadlineKind.OpenTime => $"within {DurationText.Of(Time)}{of}",
            DeadlineKind.WorkingDays => $"within {DurationText.Count(WorkingDays, "working day")}{of}",
            _ => FormattableString.Invariant($"by {(int)Time.TotalHours:00}:{Time.Minutes:00}{DayText()}{of}"),
        };
    }

    private static TimeSpan NotNegative(TimeSpan duration) =>
        duration >= TimeSpan.Zero ? duration : throw new ArgumentOutOfRangeException(nameof(duration), duration, "A deadline cannot lie before its start.");

    private static int AtLeastOne(int workingDays) =>
        workingDays >= 1 ? workingDays : throw new ArgumentOutOfRangeException(nameof(workingDays), workingDays, "Working days count from 1, the next one.");

    private static TimeSpan TimeOfDay(TimeSpan timeOfDay) => timeOfDay >= TimeSpan.Zero && timeOfDay.Ticks <= TimeSpan.TicksPerDay
        ? timeOfDay
        : throw new ArgumentOutOfRangeException(nameof(timeOfDay), timeOfDay, "A time of day is from 00:00 to 24:00.");

    private DateTimeOffset NextTime(DateTimeOffset start)
    {
        var due = new DateTimeOffset(start.Date, start.Offset) + Time;
        return due >= start ? due : due.AddDays(1);
    }

    private DateTimeOffset TimeOnWorkingDay(ServiceCalendar calendar, DateTimeOffset start)
    {
        var day = calendar.DateOf(start);
        if (WorkingDays == 0 && calendar.IsWorkingDay(day))
        {
            var today = calendar.AtWallClock(day + Time);
            if (today >= start)
            {
                return today;
            }
        }

        return calendar.AtWallClock(calendar.AddWorkingDays(day, Math.Max(WorkingDays, 1)) + Time);
    }

    private string DayText() => WorkingDays switch
    {
        0 => "",
        1 => " next working day",
        _ => FormattableString.Invariant($" {WorkingDays}{Ordinal(WorkingDays)} working day"),
    };

    private static string Ordinal(int number) => (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch
    {
        1 => "st",
        2 => "nd",
        3 => "rd",
        _ => "th",
    };
}
