using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Makes the runtime's calendars and deadlines of the model's, once each.</summary>
public sealed class CalendarSource
{
    private readonly TimeZoneSource? _zones;
    private readonly Dictionary<CalendarSymbol, ServiceCalendar> _made = new();

    /// <summary>A source; <paramref name="zones"/> finds time zones, null or an unknown one: UTC.</summary>
    public CalendarSource(TimeZoneSource? zones) => _zones = zones;

    /// <summary>The runtime's calendar.</summary>
    public ServiceCalendar Of(CalendarSymbol symbol)
    {
        lock (_made)
        {
            if (!_made.TryGetValue(symbol, out ServiceCalendar? calendar))
            {
                TimeZoneInfo zone = (symbol.TimeZone is { } name ? _zones?.Invoke(name) : null) ?? TimeZoneInfo.Utc;
                calendar = symbol.IsAlwaysOpen
                    ? ServiceCalendar.AlwaysOpen(symbol.Name, zone, symbol.Closures, symbol.Title)
                    : new ServiceCalendar(symbol.Name, zone, symbol.OpenHours, symbol.Closures, symbol.Title);
                _made.Add(symbol, calendar);
            }

            return calendar;
        }
    }

    /// <summary>The runtime's deadline; null where the model's has no meaning without more (months, or no time at all).</summary>
    public PolicyLint.Deadline? Of(Symbols.Deadline deadline) => deadline switch
    {
        { ByTime: { } time, Calendar: null } => PolicyLint.Deadline.By(TimeSpan.FromMinutes(time.Minutes)),
        { ByTime: { } time, Calendar: { } calendar, DayNumber: 0 } => PolicyLint.Deadline.By(TimeSpan.FromMinutes(time.Minutes), Of(calendar)),
        { ByTime: { } time, Calendar: { } calendar } => PolicyLint.Deadline.By(TimeSpan.FromMinutes(time.Minutes), deadline.DayNumber, Of(calendar)),
        { Within.WorkingDays: { Calendar: { } calendar } days } => PolicyLint.Deadline.WithinWorkingDays(days.Count, Of(calendar)),
        { Within.Clock: { } clock, Calendar: null } => PolicyLint.Deadline.Within(clock),
        { Within.Clock: { } clock, Calendar: { } calendar } => PolicyLint.Deadline.Within(clock, Of(calendar)),
        _ => null,
    };

    /// <summary>The runtime's calendar in whose zone wall clock times are; UTC where none is in reach.</summary>
    public ServiceCalendar ClockOf(CalendarSymbol? inReach) => inReach is null ? ServiceCalendar.AlwaysOpen("UTC", TimeZoneInfo.Utc) : Of(inReach);
}
