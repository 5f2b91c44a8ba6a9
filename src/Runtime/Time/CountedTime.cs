namespace PolicyLint;

/// <summary>Time that counts: by the clock or by a calendar, with pauses taken out. Pauses may come in any order, and overlap.</summary>
internal static class CountedTime
{
    internal static TimeSpan Elapsed(ServiceCalendar? calendar, DateTimeOffset start, DateTimeOffset end, IReadOnlyList<Pause> pauses)
    {
        if (pauses.Count == 0)
        {
            return end > start ? Between(calendar, start, end) : TimeSpan.Zero;
        }

        var total = TimeSpan.Zero;
        var from = start;
        foreach (var pause in pauses.OrderBy(pause => pause.From))
        {
            if (pause.From >= end)
            {
                break;
            }

            if (pause.From > from)
            {
                total += Between(calendar, from, pause.From);
            }

            from = Later(from, pause.Until);
        }

        return end > from ? total + Between(calendar, from, end) : total;
    }

    internal static DateTimeOffset Add(ServiceCalendar? calendar, DateTimeOffset start, TimeSpan duration, IReadOnlyList<Pause> pauses)
    {
        var from = start;
        foreach (var pause in pauses.Count == 0 ? [] : pauses.OrderBy(pause => pause.From).ToArray())
        {
            if (pause.From > from)
            {
                var before = Between(calendar, from, pause.From);
                if (before >= duration)
                {
                    break;
                }

                duration -= before;
            }

            from = Later(from, pause.Until);
        }

        return calendar is null ? (from + duration).ToOffset(start.Offset) : calendar.Add(from, duration);
    }

    private static TimeSpan Between(ServiceCalendar? calendar, DateTimeOffset from, DateTimeOffset to) => calendar is null ? to - from : calendar.Elapsed(from, to);

    private static DateTimeOffset Later(DateTimeOffset first, DateTimeOffset second) => second > first ? second : first;
}
