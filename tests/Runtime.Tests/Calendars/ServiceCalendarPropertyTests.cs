namespace PolicyLint.Tests.Calendars;

/// <summary>What holds for every calendar. Each case is made from a seed that a failure names.</summary>
public sealed class ServiceCalendarPropertyTests
{
    private const int WindowDays = 12;

    public static TheoryData<string, int> Zones()
    {
        var data = new TheoryData<string, int>();
        foreach (var (zone, year) in RandomCalendar.Zones)
        {
            data.Add(zone, year);
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void ItAgreesWithAWalkMinuteByMinute(string zone, int year)
    {
        var compared = 0;
        foreach (var change in RandomCalendar.Changes(zone, year))
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var random = new Random(seed);
                var calendar = RandomCalendar.Create(random, zone, change);
                var from = change.AddDays(-WindowDays / 2);
                var walk = new MinuteWalk(calendar.TimeZone, calendar.OpenHours, calendar.Closures, from, WindowDays * 1440);
                for (var i = 0; i < 40; i++)
                {
                    // Half of the instants lie within hours of the change. The first three days of the window only fill it.
                    var near = random.Next(2) == 0;
                    var minute = near ? (WindowDays / 2 * 1440) + random.Next(-360, 361) : random.Next(3 * 1440, (WindowDays - 1) * 1440);
                    var later = random.Next(minute, (WindowDays - 1) * 1440);
                    var a = new DateTimeOffset(from.AddMinutes(minute));
                    var b = new DateTimeOffset(from.AddMinutes(later));
                    var label = $"{zone}, change at {change:u}, seed {seed}, case {i}: {a:u} to {b:u}";
                    Check(walk.IsOpen(a) == calendar.IsOpen(a), label + ", open");
                    Check(walk.Elapsed(a, b) * TimeSpan.TicksPerMinute == calendar.Elapsed(a, b).Ticks, label + ", elapsed");
                    if (walk.NextOpen(a) is { } next)
                    {
                        Check(next == calendar.NextOpen(a), label + ", next open");
                    }

                    var minutes = random.Next(1, 2000);
                    if (walk.Add(a, minutes) is { } due)
                    {
                        Check(due == calendar.Add(a, TimeSpan.FromMinutes(minutes)), $"{label}, add {minutes}");
                        compared++;
                    }
                }
            }
        }

        Assert.True(compared > 100, $"Only {compared} sums were compared.");
    }

    [Theory]
    [MemberData(nameof(Zones))]
    public void WhatIsAddedHasElapsed(string zone, int year) => ForEach(zone, year, (random, calendar, start, label) =>
    {
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 40));
        var due = calendar.Add(start, open);
        Check(calendar.Elapsed(start, due) == open, label);
        Check(calendar.TimeZone.GetUtcOffset(due.UtcDateTime) == due.Offset, label + ", offset");
    });

    [Theory]
    [MemberData(nameof(Zones))]
    public void LaterAndMoreIsNeverEarlier(string zone, int year) => ForEach(zone, year, (random, calendar, start, label) =>
    {
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 5));
        var more = open + new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 2));
        var later = start.AddTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 3));
        Check(calendar.Add(start, open) <= calendar.Add(start, more), label + ", more");
        Check(calendar.Add(start, open) <= calendar.Add(later, open), label + ", later");
        Check(calendar.Elapsed(start, later) <= later - start, label + ", no more than the clock");
        Check(calendar.NextOpen(start) >= start && calendar.IsOpen(calendar.NextOpen(start)), label + ", next open");
    });

    [Theory]
    [MemberData(nameof(Zones))]
    public void AClosureNeverMakesItEarlier(string zone, int year) => ForEach(zone, year, (random, calendar, start, label) =>
    {
        var date = start.UtcDateTime.Date.AddDays(random.Next(0, 6));
        var closed = new ServiceCalendar("Closed", zone, calendar.OpenHours, [.. calendar.Closures, new Closure(date, date.AddDays(random.Next(3)))]);
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 5));
        Check(calendar.Add(start, open) <= closed.Add(start, open), label);
        Check(calendar.AddWorkingDays(date, 5) <= closed.AddWorkingDays(date, 5), label + ", working days");
    });

    [Theory]
    [MemberData(nameof(Zones))]
    public void ElapsedTimeAddsUp(string zone, int year) => ForEach(zone, year, (random, calendar, start, label) =>
    {
        var middle = start.AddTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 9));
        var end = middle.AddTicks(random.NextInt64(0, TimeSpan.TicksPerDay * 9));
        Check(calendar.Elapsed(start, end) == calendar.Elapsed(start, middle) + calendar.Elapsed(middle, end), label);
        Check(calendar.Elapsed(end, start) == -calendar.Elapsed(start, end), label + ", signed");
    });

    [Theory]
    [MemberData(nameof(Zones))]
    public void TheOffsetOfTheArgumentDoesNotMatter(string zone, int year) => ForEach(zone, year, (random, calendar, start, label) =>
    {
        var moved = start.ToOffset(TimeSpan.FromMinutes(random.Next(-14 * 60, (14 * 60) + 1)));
        var open = new TimeSpan(random.NextInt64(0, TimeSpan.TicksPerDay * 2));
        Check(calendar.Add(start, open).EqualsExact(calendar.Add(moved, open)), label);
        Check(calendar.IsOpen(start) == calendar.IsOpen(moved), label + ", open");
    });

    private static void ForEach(string zone, int year, Action<Random, ServiceCalendar, DateTimeOffset, string> property)
    {
        foreach (var change in RandomCalendar.Changes(zone, year))
        {
            for (var seed = 0; seed < 60; seed++)
            {
                var random = new Random(seed);
                var calendar = RandomCalendar.Create(random, zone, change);
                var start = new DateTimeOffset(change).AddTicks(random.NextInt64(-TimeSpan.TicksPerDay * 3, TimeSpan.TicksPerDay));
                property(random, calendar, start, $"{zone}, change at {change:u}, seed {seed}, start {start:O}");
            }
        }
    }

    private static void Check(bool holds, string label)
    {
        if (!holds)
        {
            Assert.Fail(label);
        }
    }
}
