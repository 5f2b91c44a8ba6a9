using System.Globalization;

namespace PolicyLint;

/// <summary>Durations as the language writes them: <c>1 hour 30 minutes</c>.</summary>
internal static class DurationText
{
    internal static string Of(TimeSpan duration)
    {
        if (duration < TimeSpan.Zero)
        {
            return duration == TimeSpan.MinValue ? "-" + Of(TimeSpan.MaxValue) : "-" + Of(-duration);
        }

        if (duration.Ticks % TimeSpan.TicksPerSecond != 0)
        {
            return ((decimal)duration.Ticks / TimeSpan.TicksPerSecond).ToString("0.#######", CultureInfo.InvariantCulture) + " seconds";
        }

        var parts = new List<string>();
        var days = duration.Days;
        if (days % 7 == 0)
        {
            Append(parts, days / 7, "week");
        }
        else
        {
            Append(parts, days, "day");
        }

        Append(parts, duration.Hours, "hour");
        Append(parts, duration.Minutes, "minute");
        Append(parts, duration.Seconds, "second");
        return parts.Count == 0 ? "0 minutes" : string.Join(" ", parts);
    }

    internal static string Count(int number, string unit) =>
        number.ToString(CultureInfo.InvariantCulture) + " " + unit + (number is 1 or -1 ? "" : "s");

    private static void Append(List<string> parts, int number, string unit)
    {
        if (number != 0)
        {
            parts.Add(Count(number, unit));
        }
    }
}
