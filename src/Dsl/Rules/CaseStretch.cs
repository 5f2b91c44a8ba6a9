using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules;

/// <summary>The instants at which the cases of a policy come in, as far as they are looked at.</summary>
/// <param name="Time">The calendars in real dates, from the first instant on.</param>
/// <param name="Calendar">The calendar in whose zone the days begin, and moments are told; null where there is none.</param>
/// <param name="From">UTC ticks of the first instant.</param>
/// <param name="To">UTC ticks after the last.</param>
internal sealed record CaseStretch(DatedTime Time, ServiceCalendar? Calendar, long From, long To)
{
    /// <summary>The instants of the policy's cases; null where it has none, or the zone of a calendar is not known.</summary>
    /// <param name="context">The policy.</param>
    /// <param name="calendars">The calendars that count, the one by which moments are told first.</param>
    public static CaseStretch? Of(RuleContext context, IReadOnlyList<CalendarSymbol> calendars)
    {
        if (CaseWindow.Of(context.Policy, calendars) is not { } window)
        {
            return null;
        }

        // A day earlier than any zone begins it.
        var time = new DatedTime(context.Facts.Project.Zones, window.First.AddDays(-1).Ticks);
        ServiceCalendar?[] dated = calendars.Select(time.CalendarOf).ToArray();
        if (dated.Contains(null))
        {
            return null;
        }

        ServiceCalendar clock = dated.FirstOrDefault() ?? ServiceCalendar.AlwaysOpen("UTC", TimeZoneInfo.Utc);
        return new CaseStretch(time, dated.FirstOrDefault(), clock.AtWallClock(window.First).UtcTicks, clock.AtWallClock(window.Last.AddDays(1)).UtcTicks);
    }
}
