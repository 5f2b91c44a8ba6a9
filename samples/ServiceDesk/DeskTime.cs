using System.Globalization;
using ServiceDesk.Policies;

namespace ServiceDesk;

/// <summary>Times as the desk's wall clock shows them.</summary>
internal static class DeskTime
{
    internal static string Moment(DateTimeOffset instant) => Returns.Calendars.StoreHours.InZone(instant).ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

    /// <summary>Time left, or past, as the countdown writes it too: <c>in 3 h 05 min</c>, <c>12 min ago</c>.</summary>
    internal static string Left(DateTimeOffset until, DateTimeOffset now)
    {
        TimeSpan left = (until - now).Duration();
        string text = left.TotalDays >= 1 ? FormattableString.Invariant($"{(int)left.TotalDays} d {left.Hours} h")
            : left.TotalHours >= 1 ? FormattableString.Invariant($"{left.Hours} h {left.Minutes:00} min")
            : FormattableString.Invariant($"{left.Minutes} min");
        return until >= now ? "in " + text : text + " ago";
    }
}
