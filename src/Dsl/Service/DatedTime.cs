namespace PolicyLint.Dsl.Service;

using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

/// <summary>Calendars and deadlines in real dates from an instant on, closures and changes of the clocks included.</summary>
internal sealed class DatedTime
{
    private readonly TimeZoneSource? _zones;
    private readonly CalendarSource _calendars;
    private readonly Dictionary<ServiceCalendar, OpenTimeline> _timelines = new();
    private readonly long _from;

    /// <param name="zones">Where time zones are found.</param>
    /// <param name="from">UTC ticks before which nothing is asked.</param>
    public DatedTime(TimeZoneSource? zones, long from)
    {
        _zones = zones;
        _calendars = new CalendarSource(zones);
        _from = from;
    }

    /// <summary>The calendar; null where its zone is not known, so that nothing is certain of it.</summary>
    public ServiceCalendar? CalendarOf(CalendarSymbol symbol) =>
        symbol.HasErrors || (symbol.TimeZone is { } zone && _zones?.Invoke(zone) is null) ? null : _calendars.Of(symbol);

    /// <summary>The open time of a calendar.</summary>
    public OpenTimeline OpenTimeOf(ServiceCalendar calendar)
    {
        if (!_timelines.TryGetValue(calendar, out OpenTimeline? timeline))
        {
            _timelines.Add(calendar, timeline = new OpenTimeline(calendar, _from));
        }

        return timeline;
    }

    /// <summary>The deadline; null where it has no meaning in dates: months, times of no calendar's day, or a zone that is not known.</summary>
    public PolicyLint.Deadline? DeadlineOf(Deadline deadline)
    {
        CalendarSymbol? calendar = deadline.Within?.WorkingDays is { } days ? days.Calendar : deadline.Calendar;
        bool isMeant = deadline switch
        {
            { ByTime: not null } => calendar is not null,
            { Within.WorkingDays: { } working } => calendar is not null && working.Count > 0,
            { Within.Clock: not null } => true,
            _ => false,
        };
        return isMeant && (calendar is null || CalendarOf(calendar) is not null) ? _calendars.Of(deadline) : null;
    }

    /// <summary>When a deadline is due for each start of a stretch.</summary>
    /// <param name="deadline">The deadline.</param>
    /// <param name="from">UTC ticks of the first start.</param>
    /// <param name="to">UTC ticks after the last.</param>
    /// <param name="skips">Whether who is closed when a case comes is skipped.</param>
    /// <returns>Null where some of it is further off than people plan.</returns>
    public TimeMap? DueTimes(PolicyLint.Deadline deadline, long from, long to, bool skips)
    {
        if (to - _from >= CaseWindow.Furthest || deadline.Time.Ticks >= CaseWindow.Furthest)
        {
            return null;
        }

        if (deadline.Calendar is not { } calendar)
        {
            return new TimeMap(new[] { new TimePiece(from, from + deadline.Time.Ticks, true) }, to);
        }

        OpenTimeline open = OpenTimeOf(calendar);
        if (deadline is { Kind: DeadlineKind.OpenTime, Time.Ticks: > 0 and var length } && open.FirstReaching(open.At(to) + length) is null)
        {
            return null;
        }

        Func<long, TimePiece?> due = deadline.Kind == DeadlineKind.OpenTime ? start => ByOpenTime(open, deadline.Time.Ticks, start) : start => ByDate(deadline, calendar, start);
        IEnumerable<long> points = deadline.Kind == DeadlineKind.OpenTime ? JumpsOf(open, deadline.Time.Ticks, from, to) : DaysOf(deadline, calendar, from, to);
        var pieces = new List<TimePiece>();
        foreach (long start in new SortedSet<long>(points.Concat(open.Changes(from, to)).Append(from)))
        {
            if (skips && !open.IsOpen(start))
            {
                pieces.Add(new TimePiece(start, start, true) { IsSkipped = true });
            }
            else if (due(start) is { } piece)
            {
                pieces.Add(piece);
            }
            else
            {
                return null;
            }
        }

        return new TimeMap(pieces, to);
    }

    private static TimePiece? ByOpenTime(OpenTimeline open, long time, long start) =>
        time == 0 ? new TimePiece(start, start, true)
        : open.FirstReaching(open.At(start) + time) is { } end ? new TimePiece(start, end, open.IsOpen(start))
        : null;

    /// <summary>The starts just after those whose time is up when the calendar closes: theirs goes on when it opens again.</summary>
    private static IEnumerable<long> JumpsOf(OpenTimeline open, long time, long from, long to)
    {
        if (time == 0 || open.FirstReaching(open.At(from) + time) is not { } first || open.FirstReaching(open.At(to) + time) is not { } last)
        {
            return Enumerable.Empty<long>();
        }

        return open.Changes(first, last + 1)
            .Where(change => !open.IsOpen(change))
            .Select(closing => open.LastReaching(open.At(closing) - time) + 1)
            .Where(start => start >= from && start < to);
    }

    private static TimePiece? ByDate(PolicyLint.Deadline deadline, ServiceCalendar calendar, long start)
    {
        // Whoever closes for good has no next working day.
        var at = new DateTimeOffset(start, TimeSpan.Zero);
        DateTime day = calendar.DateOf(at);
        return calendar.WorkingDaysBetween(day, day.AddDays(CaseWindow.FurthestDays)) >= Math.Max(deadline.WorkingDays, 1)
            ? new TimePiece(start, deadline.DueAt(at).UtcTicks, false)
            : null;
    }

    private static IEnumerable<long> DaysOf(PolicyLint.Deadline deadline, ServiceCalendar calendar, long from, long to)
    {
        // What comes in at the due time itself is in time, and just afterwards is not.
        int minute = (int)(deadline.Time.Ticks / TimeSpan.TicksPerMinute);
        IEnumerable<long> times = WallClockPoints.Of(calendar, new[] { 0, minute }, from, to);
        return deadline.Kind == DeadlineKind.TimeOfDay ? times.SelectMany(time => new[] { time, time + 1 }).Where(time => time < to) : times;
    }
}
