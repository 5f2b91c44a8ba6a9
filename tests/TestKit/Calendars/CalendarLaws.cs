namespace PolicyLint.TestKit.Calendars;

/// <summary>What holds for every calendar, asked of one with values drawn at random. Each law calls back with what it checked, and whether it held.</summary>
public static class CalendarLaws
{
    /// <summary>The laws by name.</summary>
    public static IReadOnlyDictionary<string, Action<Random, ServiceCalendar, DateTimeOffset, Action<bool, string>>> All { get; } =
        new Dictionary<string, Action<Random, ServiceCalendar, DateTimeOffset, Action<bool, string>>>
        {
            [nameof(WhatIsAddedHasElapsed)] = WhatIsAddedHasElapsed,
            [nameof(LaterAndMoreIsNeverEarlier)] = LaterAndMoreIsNeverEarlier,
            [nameof(AClosureNeverMakesItEarlier)] = AClosureNeverMakesItEarlier,
            [nameof(ElapsedTimeAddsUp)] = ElapsedTimeAddsUp,
            [nameof(TheOffsetOfTheArgumentDoesNotMatter)] = TheOffsetOfTheArgumentDoesNotMatter,
        };

    /// <summary>elapsed(start, due(start, d)) = d.</summary>
    public static void WhatIsAddedHasElapsed(Random random, ServiceCalendar calendar, DateTimeOffset start, Action<bool, string> check)
    {
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 40));
        var due = calendar.Add(start, open);
        check(calendar.Elapsed(start, due) == open, "elapsed");
        check(calendar.TimeZone.GetUtcOffset(due.UtcDateTime) == due.Offset, "offset");
    }

    /// <summary>The due time is monotone in the start and in the amount, open time never exceeds the clock's, and what opens next is open.</summary>
    public static void LaterAndMoreIsNeverEarlier(Random random, ServiceCalendar calendar, DateTimeOffset start, Action<bool, string> check)
    {
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 5));
        var more = open + new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 2));
        var later = start.AddTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 3));
        check(calendar.Add(start, open) <= calendar.Add(start, more), "more");
        check(calendar.Add(start, open) <= calendar.Add(later, open), "later");
        check(calendar.Elapsed(start, later) <= later - start, "no more than the clock");
        check(calendar.NextOpen(start) >= start && calendar.IsOpen(calendar.NextOpen(start)), "next open");
    }

    /// <summary>One more closed day delays, or changes nothing.</summary>
    public static void AClosureNeverMakesItEarlier(Random random, ServiceCalendar calendar, DateTimeOffset start, Action<bool, string> check)
    {
        var date = start.UtcDateTime.Date.AddDays(random.Next(0, 6));
        var closed = new ServiceCalendar("Closed", calendar.TimeZone, calendar.OpenHours, [.. calendar.Closures, new Closure(date, date.AddDays(random.Next(3)))]);
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 5));
        check(calendar.Add(start, open) <= closed.Add(start, open), "due");
        check(calendar.AddWorkingDays(date, 5) <= closed.AddWorkingDays(date, 5), "working days");
    }

    /// <summary>elapsed(a, c) = elapsed(a, b) + elapsed(b, c), and backwards it is negative.</summary>
    public static void ElapsedTimeAddsUp(Random random, ServiceCalendar calendar, DateTimeOffset start, Action<bool, string> check)
    {
        var middle = start.AddTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 9));
        var end = middle.AddTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 9));
        check(calendar.Elapsed(start, end) == calendar.Elapsed(start, middle) + calendar.Elapsed(middle, end), "sum");
        check(calendar.Elapsed(end, start) == -calendar.Elapsed(start, end), "signed");
    }

    /// <summary>An instant is an instant, in whichever offset it is written.</summary>
    public static void TheOffsetOfTheArgumentDoesNotMatter(Random random, ServiceCalendar calendar, DateTimeOffset start, Action<bool, string> check)
    {
        var moved = start.ToOffset(TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1)));
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 2));
        check(calendar.Add(start, open).EqualsExact(calendar.Add(moved, open)), "due");
        check(calendar.IsOpen(start) == calendar.IsOpen(moved), "open");
    }
}
