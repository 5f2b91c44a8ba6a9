namespace PolicyLint.Dsl.Service;

/// <summary>Where the wall clock of a calendar's zone may come to some times of day.</summary>
internal static class WallClockPoints
{
    /// <summary>
    /// The instants from which the wall clock shows one of the times, in either of two offsets where they change, and the instants at
    /// which they do: everything that depends on date and times of day alone stays the same between two of them.
    /// </summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="minutes">Times of day in minutes after midnight, past 24:00 on the next day.</param>
    /// <param name="from">UTC ticks of the first instant.</param>
    /// <param name="to">UTC ticks after the last.</param>
    /// <returns>UTC ticks in order, each once.</returns>
    public static IReadOnlyList<long> Of(ServiceCalendar calendar, IReadOnlyCollection<int> minutes, long from, long to)
    {
        // A time of a date is at most two days of it and an offset, less than a day, away from the date's midnight in UTC.
        const int Around = 3;
        var points = new SortedSet<long> { from };
        int first = (int)(from / TimeSpan.TicksPerDay) - Around;
        int last = (int)(to / TimeSpan.TicksPerDay) + Around;
        var offsets = new long[last - first + 1];
        for (int i = 0; i < offsets.Length; i++)
        {
            offsets[i] = OffsetAt(calendar, (first + i) * TimeSpan.TicksPerDay);
            if (i > 0 && offsets[i] != offsets[i - 1])
            {
                points.Add(ChangeBefore(calendar, (first + i) * TimeSpan.TicksPerDay));
            }
        }

        for (int i = 0; i < offsets.Length; i++)
        {
            long midnight = (first + i) * TimeSpan.TicksPerDay;
            foreach (long offset in offsets.Skip(i - 1).Take(Around + 2).Distinct())
            {
                points.UnionWith(minutes.Select(minute => midnight + (minute * TimeSpan.TicksPerMinute) - offset));
            }
        }

        return points.GetViewBetween(from, to - 1).ToArray();
    }

    private static long OffsetAt(ServiceCalendar calendar, long instant) => calendar.InZone(Utc(instant)).Offset.Ticks;

    /// <summary>The first instant of the day before one at which the offset is already that of its end.</summary>
    private static long ChangeBefore(ServiceCalendar calendar, long dayEnd)
    {
        long offset = OffsetAt(calendar, dayEnd);
        long before = dayEnd - TimeSpan.TicksPerDay;
        while (dayEnd - before > 1)
        {
            long middle = before + ((dayEnd - before) / 2);
            if (OffsetAt(calendar, middle) == offset)
            {
                dayEnd = middle;
            }
            else
            {
                before = middle;
            }
        }

        return dayEnd;
    }

    private static DateTimeOffset Utc(long ticks) => new(ticks, TimeSpan.Zero);
}
