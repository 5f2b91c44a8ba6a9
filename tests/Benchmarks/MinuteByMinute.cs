namespace PolicyLint.Benchmarks;

/// <summary>The opening hours of the returns desk in the way that first comes to mind: minute by minute, asking the zone for the wall clock each time.</summary>
internal static class MinuteByMinute
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly DateTime[] Closed = [new(2026, 12, 25), new(2026, 12, 26)];

    /// <summary>When so many open minutes have passed since a full minute.</summary>
    public static DateTimeOffset Add(DateTimeOffset start, int minutes)
    {
        DateTimeOffset at = start;
        for (; minutes > 0; at = at.AddMinutes(1))
        {
            minutes -= IsOpen(TimeZoneInfo.ConvertTime(at, Zone).DateTime) ? 1 : 0;
        }

        return at;
    }

    private static bool IsOpen(DateTime local) => local.DayOfWeek switch
    {
        DayOfWeek.Sunday => false,
        DayOfWeek.Saturday => local.Hour is >= 10 and < 16,
        _ => local.Hour is >= 9 and < 18,
    } && Array.IndexOf(Closed, local.Date) < 0;
}
