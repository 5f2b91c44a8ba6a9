namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's deadline comes before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>When a piece of work is due that comes in at some moment of an ordinary week. Time is in minutes, as <see cref="WeekCurve"/> counts it.</summary>
public sealed class WeekDeadline
{
    private const int Day = 24 * 60;

    private readonly WeekPattern _pattern;
    private readonly int _workingDay;
    private readonly int? _byMinute;

    private WeekDeadline(WeekPattern pattern, Fraction? length, int workingDay, int? byMinute)
    {
        _pattern = pattern;
        Length = length;
        _workingDay = workingDay;
        _byMinute = byMinute;
    }

    /// <summary>Minutes that it leaves, by the clock or in open time; null where it is a day or a time of day.</summary>
    public Fraction? Length { get; }

    /// <summary>Whether it leaves any time at all.</summary>
    public bool LeavesTime => Length is not { IsZero: true };

    /// <summary>Whether it counts in open time, and not by the clock.</summary>
    public bool CountsOpenTime => Length is not null && _pattern.Closes;

    /// <summary>The zone whose wall clock it goes by; null where none matters.</summary>
    public string? Zone { get; private init; }

    /// <summary>Open minutes of its clock.</summary>
    public WeekCurve Clock => _pattern.OpenTime;

    /// <summary>The deadline in an ordinary week; null where it has no fixed place in one: months, or a calendar that never opens.</summary>
    public static WeekDeadline? Of(Deadline deadline)
    {
        CalendarSymbol? calendar = deadline.Within?.WorkingDays is { } days ? days.Calendar : deadline.Calendar;
        WeekPattern pattern = WeekPattern.Of(calendar);
        if (pattern.Minutes == 0)
        {
            return null;
        }

        if (deadline.Within is not { } within)
        {
            return deadline.ByTime is { } time
                ? new WeekDeadline(pattern, null, deadline.DayNumber, time.Minutes) { Zone = calendar?.TimeZone ?? "UTC" }
                : null;
        }

        return within.WorkingDays is { Calendar: not null, Count: > 0 } working ? new WeekDeadline(pattern, null, working.Count, null) { Zone = calendar?.TimeZone ?? "UTC" }
            : within.Clock is { Ticks: >= 0 } clock ? new WeekDeadline(pattern, (Fraction)clock.Ticks / TimeSpan.TicksPerMinute, 0, null) { Zone = pattern.Zone }
            : null;
    }

    /// <summary>The last moment that is in time.</summary>
    public Fraction DueAt(Fraction start)
    {
        if (Length is { } length)
        {
            return length.IsZero ? start : Clock.FirstReaching(Clock.At(start) + length);
        }

        Fraction day = (start / Day).RoundedDown;
        if (_byMinute is not { } minute)
        {
            return (WorkingDayAfter(day, _workingDay) + 1) * Day;
        }

        bool isToday = _workingDay == 0 && IsWorkingDay(day) && start <= (day * Day) + minute;
        return ((isToday ? day : WorkingDayAfter(day, Math.Max(_workingDay, 1))) * Day) + minute;
    }

    /// <summary>Minutes by the clock that it leaves at most, whenever in the week it starts.</summary>
    public Fraction LongestByTheClock
    {
        get
        {
            Fraction longest = 0;
            Fraction last = 0;
            foreach (Fraction bend in Bends(Clock.Bends).Append(WeekCurve.Week).Distinct().OrderBy(bend => bend))
            {
                // A straight line between two bends, looked at inside, since it may jump at either.
                Fraction third = (bend - last) / 3;
                Fraction early = DueAt(last + third) - (last + third);
                Fraction late = DueAt(bend - third) - (bend - third);
                longest = Fraction.Max(longest, Fraction.Max((2 * early) - late, (2 * late) - early));
                last = bend;
            }

            return longest;
        }
    }

    /// <summary>The minutes of a week between which the due moment moves in a straight line, and passes none of some moments.</summary>
    /// <param name="moments">Minutes of the week.</param>
    public IEnumerable<Fraction> Bends(IEnumerable<int> moments)
    {
        if (Length is not { } length)
        {
            return Enumerable.Range(0, 7).SelectMany(day => new[] { (Fraction)(day * Day), (Fraction)((day * Day) + (_byMinute ?? 0)) });
        }

        // A start whose time is up at a bend of either curve; the week over, since all repeats.
        Fraction weeks = (length / Clock.Total).Ceiling + 1;
        return moments.Concat(Clock.Bends)
            .Select(moment => Clock.FirstReaching(Clock.At(moment) + (weeks * Clock.Total) - length))
            .Select(start => start - ((start / WeekCurve.Week).RoundedDown * WeekCurve.Week))
            .Concat(Clock.Bends.Select(bend => (Fraction)bend));
    }

    private bool IsWorkingDay(Fraction day) => _pattern.IsWorkingDay((int)(day - ((day / 7).RoundedDown * 7)).Numerator);

    private Fraction WorkingDayAfter(Fraction day, int count)
    {
        Fraction weeks = (count - 1) / _pattern.Days;
        day += weeks * 7;
        for (int left = count - ((int)weeks.Numerator * _pattern.Days); left > 0;)
        {
            day += 1;
            left -= IsWorkingDay(day) ? 1 : 0;
        }

        return day;
    }
}
