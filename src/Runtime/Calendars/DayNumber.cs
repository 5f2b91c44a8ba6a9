namespace PolicyLint;

/// <summary>Dates as whole days since 0001-01-01, which was a Monday.</summary>
internal static class DayNumber
{
    /// <summary>9999-12-31.</summary>
    internal const int Last = 3652058;

    internal static int Of(DateTime date) => (int)(date.Ticks / TimeSpan.TicksPerDay);

    internal static DateTime ToDate(int day) => new(day * TimeSpan.TicksPerDay);

    internal static DayOfWeek DayOfWeek(int day) => (DayOfWeek)((day + 1) % 7);
}
