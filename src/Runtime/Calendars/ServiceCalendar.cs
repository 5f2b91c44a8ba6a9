namespace PolicyLint;

/// <summary>When a service is open: weekly hours in a time zone, dates on which it is closed, and the arithmetic of time that counts.</summary>
/// <remarks>
/// <para>Open time is real elapsed time. A range of the wall clock becomes a half-open interval of instants: it begins when the clock first shows the
/// opening time or a later one, and ends when the clock last shows a time before the closing time. So an opening time in a gap (clocks go forward) moves
/// to the end of the gap, an ambiguous opening time (clocks go back) is the first of the two, and an ambiguous closing time the last; a range that spans
/// the change is an hour shorter or longer. Ranges that overlap count once.</para>
/// <para>A working day is a date on which a range <em>starts</em> and that is not closed; a closure takes away the ranges that start on its dates.</para>
/// <para>Nothing depends on the zone or culture of the machine. Immutable and safe for concurrent use; queries do not allocate, but for the first in each year.</para>
/// </remarks>
public sealed partial class ServiceCalendar
{
    private readonly ZoneOffsets _zone;
    private readonly OpenWeek _week;
    private readonly ClosedDates _closed;

    /// <summary>A calendar in a zone that the system knows by name.</summary>
    /// <param name="name">The name in the policy.</param>
    /// <param name="timeZone">An IANA name such as <c>Europe/London</c> (.NET Framework knows Windows names only: pass it a zone).</param>
    /// <param name="open">The weekly hours; none at all is a calendar that never opens.</param>
    /// <param name="closures">Dates on which it is closed.</param>
    /// <param name="title">The text that people see, if it is not the name.</param>
    /// <exception cref="TimeZoneNotFoundException">The system does not know the zone.</exception>
    public ServiceCalendar(string name, string timeZone, IReadOnlyList<OpenHours> open, IReadOnlyList<Closure>? closures = null, string? title = null)
        : this(name, TimeZoneInfo.FindSystemTimeZoneById(timeZone), open, closures, title)
    {
    }

    /// <summary>A calendar in a zone that the caller supplies.</summary>
    /// <param name="name">The name in the policy.</param>
    /// <param name="timeZone">The zone of the wall clock.</param>
    /// <param name="open">The weekly hours; none at all is a calendar that never opens.</param>
    /// <param name="closures">Dates on which it is closed.</param>
    /// <param name="title">The text that people see, if it is not the name.</param>
    public ServiceCalendar(string name, TimeZoneInfo timeZone, IReadOnlyList<OpenHours> open, IReadOnlyList<Closure>? closures = null, string? title = null)
        : this(name, timeZone, open, closures, title, isAlwaysOpen: false)
    {
    }

    private ServiceCalendar(string name, TimeZoneInfo timeZone, IReadOnlyList<OpenHours> open, IReadOnlyList<Closure>? closures, string? title, bool isAlwaysOpen)
    {
        Name = name ?? throw new ArgumentNullException(nameof(name));
        TimeZone = timeZone ?? throw new ArgumentNullException(nameof(timeZone));
        OpenHours = ImmutableCopy.Of(open, nameof(open));
        Closures = ImmutableCopy.Of(closures ?? [], nameof(closures));
        Title = title ?? name;
        IsAlwaysOpen = isAlwaysOpen;
        _zone = ZoneOffsets.Of(timeZone);
        _week = new OpenWeek(OpenHours);
        _closed = new ClosedDates(Closures);
    }

    /// <summary>The name in the policy.</summary>
    public string Name { get; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get; }

    /// <summary>The zone of the wall clock.</summary>
    public TimeZoneInfo TimeZone { get; }

    /// <summary>The weekly hours, in the order given.</summary>
    public IReadOnlyList<OpenHours> OpenHours { get; }

    /// <summary>The dates on which it is closed, in the order given.</summary>
    public IReadOnlyList<Closure> Closures { get; }

    /// <summary>Whether it was declared as always open; closures may still take days away.</summary>
    public bool IsAlwaysOpen { get; }

    /// <summary>A calendar that is open day and night, but for its closures, in a zone that the system knows by name.</summary>
    /// <param name="name">The name in the policy.</param>
    /// <param name="timeZone">An IANA name such as <c>Europe/London</c> (.NET Framework knows Windows names only: pass it a zone).</param>
    /// <param name="closures">Dates on which it is closed.</param>
    /// <param name="title">The text that people see, if it is not the name.</param>
    /// <returns>The calendar; every date that is not closed is a working day.</returns>
    /// <exception cref="TimeZoneNotFoundException">The system does not know the zone.</exception>
    public static ServiceCalendar AlwaysOpen(string name, string timeZone, IReadOnlyList<Closure>? closures = null, string? title = null) =>
        AlwaysOpen(name, TimeZoneInfo.FindSystemTimeZoneById(timeZone), closures, title);

    /// <summary>A calendar that is open day and night, but for its closures, in a zone that the caller supplies.</summary>
    /// <param name="name">The name in the policy.</param>
    /// <param name="timeZone">The zone of the wall clock.</param>
    /// <param name="closures">Dates on which it is closed.</param>
    /// <param name="title">The text that people see, if it is not the name.</param>
    /// <returns>The calendar; every date that is not closed is a working day.</returns>
    public static ServiceCalendar AlwaysOpen(string name, TimeZoneInfo timeZone, IReadOnlyList<Closure>? closures = null, string? title = null)
    {
        var days = new OpenHours[7];
        for (var day = 0; day < 7; day++)
        {
            days[day] = new OpenHours((DayOfWeek)day, 0, 24 * 60);
        }

        return new ServiceCalendar(name, timeZone, days, closures, title, isAlwaysOpen: true);
    }

    /// <summary>Whether the calendar is open at an instant. The closing instant is closed.</summary>
    /// <param name="at">Any instant, in any offset.</param>
    /// <returns>True if some range covers it.</returns>
    public bool IsOpen(DateTimeOffset at)
    {
        var intervals = From(at);
        return intervals.MoveNext() && intervals.Start == at.UtcTicks;
    }

    /// <summary>The instant itself if the calendar is open then, or else the next at which it opens.</summary>
    /// <param name="from">Any instant, in any offset.</param>
    /// <returns>The instant, in the calendar's zone.</returns>
    /// <exception cref="InvalidOperationException">The calendar has no opening hours, or none before the year 9999 ends.</exception>
    public DateTimeOffset NextOpen(DateTimeOffset from)
    {
        ThrowIfNeverOpen();
        var intervals = From(from);
        return intervals.MoveNext()
            ? InZone(intervals.Start)
            : throw new InvalidOperationException($"Calendar {Name} does not open again before the year 9999 ends.");
    }

    /// <summary>The instant at which an amount of open time has passed. An amount that fits a day to the minute ends at the day's closing, not at the next opening.</summary>
    /// <param name="start">When the time starts to count; if the calendar is closed, it counts from the next opening.</param>
    /// <param name="openTime">How much open time; zero gives the start.</param>
    /// <returns>The instant, in the calendar's zone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The open time is negative, or passes the year 9999.</exception>
    /// <exception cref="InvalidOperationException">The calendar has no opening hours.</exception>
    public DateTimeOffset Add(DateTimeOffset start, TimeSpan openTime)
    {
        if (openTime < TimeSpan.Zero)
        {
            throw new ArgumentOutOfRangeException(nameof(openTime), openTime, "Open time counts forwards: it cannot be negative.");
        }

        if (openTime == TimeSpan.Zero)
        {
            return InZone(start.UtcTicks);
        }

        ThrowIfNeverOpen();
        var left = openTime.Ticks;
        if (left <= ZoneOffsets.EndOfTime - start.UtcTicks)
        {
            var intervals = From(start);
            while (intervals.MoveNext())
            {
                var length = intervals.End - intervals.Start;
                if (left <= length)
                {
                    return InZone(intervals.Start + left);
                }

                left -= length;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(openTime), openTime, $"Calendar {Name} has less open time than this before the year 9999 ends.");
    }

    /// <summary>How much open time lies between two instants.</summary>
    /// <param name="from">An instant, in any offset.</param>
    /// <param name="to">An instant, in any offset; before <paramref name="from"/>, the result is negative.</param>
    /// <returns>Real time, exact to the tick.</returns>
    public TimeSpan Elapsed(DateTimeOffset from, DateTimeOffset to)
    {
        if (to < from)
        {
            return -Elapsed(to, from);
        }

        var until = to.UtcTicks;
        var sum = 0L;
        var intervals = From(from);
        while (intervals.MoveNext() && intervals.Start < until)
        {
            sum += Math.Min(intervals.End, until) - intervals.Start;
        }

        return new TimeSpan(sum);
    }

    /// <summary>The same instant, as the wall clock of the calendar's zone shows it.</summary>
    /// <param name="instant">Any instant, in any offset.</param>
    /// <returns>The instant with the zone's offset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The wall clock would show a date outside the years 1 to 9999.</exception>
    public DateTimeOffset InZone(DateTimeOffset instant) => InZone(instant.UtcTicks);

    /// <summary>The instant at which the wall clock of the calendar's zone shows a time. In a gap it is the end of the gap, in an overlap the first of the two.</summary>
    /// <param name="wallClock">A date and time; its kind is ignored.</param>
    /// <returns>The instant with the zone's offset.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The instant lies outside the years 1 to 9999.</exception>
    public DateTimeOffset AtWallClock(DateTime wallClock) => InZone(_zone.FirstAtOrAfter(wallClock.Ticks));

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private OpenIntervals From(DateTimeOffset instant) => new(_week, _closed, _zone, instant.UtcTicks);

    private DateTimeOffset InZone(long instant)
    {
        if (instant is >= 0 and < ZoneOffsets.EndOfTime)
        {
            var offset = _zone.OffsetAt(instant);
            if (instant + offset is >= 0 and < ZoneOffsets.EndOfTime)
            {
                return new DateTimeOffset(instant + offset, new TimeSpan(offset));
            }
        }

        throw new ArgumentOutOfRangeException(nameof(instant), $"In the zone {TimeZone.Id} of calendar {Name} this instant lies outside the years 1 to 9999.");
    }

    private void ThrowIfNeverOpen()
    {
        if (_week.WorkingDays == 0)
        {
            throw new InvalidOperationException($"Calendar {Name} has no opening hours: it never opens.");
        }
    }
}
