using System.Globalization;

namespace PolicyLint.Dsl.Rules;

/// <summary>Moments as messages give them.</summary>
internal static class MomentWords
{
    /// <summary><c>Fri 2026-12-18 17:55</c>, by the wall clock of a calendar's zone.</summary>
    public static string Of(ServiceCalendar calendar, long utcTicks)
    {
        DateTimeOffset moment = calendar.InZone(new DateTimeOffset(utcTicks, TimeSpan.Zero));
        bool isWholeMinute = moment.Ticks % TimeSpan.TicksPerMinute == 0;
        return moment.ToString(isWholeMinute ? "ddd yyyy-MM-dd HH:mm" : "ddd yyyy-MM-dd HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture);
    }
}
