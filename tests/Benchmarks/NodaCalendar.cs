using NodaTime;

namespace PolicyLint.Benchmarks;

/// <summary>The opening hours of the returns desk as a careful person writes them with NodaTime: day by day, ranges as instants, nothing allocated.</summary>
internal sealed class NodaCalendar
{
    private readonly DateTimeZone _zone = DateTimeZoneProviders.Tzdb["Europe/London"];
    private readonly (LocalTime Opens, LocalTime Closes)?[] _week = new (LocalTime, LocalTime)?[8];
    private readonly HashSet<LocalDate> _closed = [new(2026, 12, 25), new(2026, 12, 26)];

    public NodaCalendar()
    {
        foreach (IsoDayOfWeek day in new[] { IsoDayOfWeek.Monday, IsoDayOfWeek.Tuesday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Thursday, IsoDayOfWeek.Friday })
        {
            _week[(int)day] = (new LocalTime(9, 0), new LocalTime(18, 0));
        }

        _week[(int)IsoDayOfWeek.Saturday] = (new LocalTime(10, 0), new LocalTime(16, 0));
    }

    /// <summary>When so much open time has passed.</summary>
    public Instant Add(Instant start, Duration open)
    {
        for (LocalDate date = start.InZone(_zone).Date; ; date = date.PlusDays(1))
        {
            if (_week[(int)date.DayOfWeek] is not { } hours || _closed.Contains(date))
            {
                continue;
            }

            Instant from = _zone.AtLeniently(date.At(hours.Opens)).ToInstant();
            Instant to = _zone.AtLeniently(date.At(hours.Closes)).ToInstant();
            from = from < start ? start : from;
            if (to <= from)
            {
                continue;
            }

            if (open <= to - from)
            {
                return from + open;
            }

            open -= to - from;
        }
    }
}
