using PolicyLint.TestKit.Calendars;

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
    public void WhatIsAddedHasElapsed(string zone, int year) => ForEach(zone, year, CalendarLaws.WhatIsAddedHasElapsed);

    [Theory]
    [MemberData(nameof(Zones))]
    public void LaterAndMoreIsNeverEarlier(string zone, int year) => ForEach(zone, year, CalendarLaws.LaterAndMoreIsNeverEarlier);

    [Theory]
    [MemberData(nameof(Zones))]
    public void AClosureNeverMakesItEarlier(string zone, int year) => ForEach(zone, year, CalendarLaws.AClosureNeverMakesItEarlier);

    [Theory]
    [MemberData(nameof(Zones))]
    public void ElapsedTimeAddsUp(string zone, int year) => ForEach(zone, year, CalendarLaws.ElapsedTimeAddsUp);

    [Theory]
    [MemberData(nameof(Zones))]
    public void TheOffsetOfTheArgumentDoesNotMatter(string zone, int year) => ForEach(zone, year, CalendarLaws.TheOffsetOfTheArgumentDoesNotMatter);

    [Fact]
    public void EveryZoneOfTheMachineKeepsTheLaws()
    {
        var agreement = new CalendarAgreement(seed: 1);
        for (var number = 0; number < 3_000; number++)
        {
            agreement.Check(CalendarAgreement.Zones[number % CalendarAgreement.Zones.Count], number);
        }

        for (var zone = 0; zone < CalendarAgreement.Zones.Count; zone += 25)
        {
            agreement.Walk(CalendarAgreement.Zones[zone]);
        }

        Assert.Empty(agreement.Failures);
        Assert.True(CalendarAgreement.Zones.Count > 300, $"The machine knows only {CalendarAgreement.Zones.Count} zones.");
    }

    [Fact]
    public void TheZoneOfTheMachineDoesNotMatter()
    {
        var before = Environment.GetEnvironmentVariable("TZ");
        try
        {
            var checksums = new[] { "America/St_Johns", "Pacific/Kiritimati", "UTC" }.Select(zone =>
            {
                Environment.SetEnvironmentVariable("TZ", zone);
                TimeZoneInfo.ClearCachedData();
                Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById(zone).BaseUtcOffset, TimeZoneInfo.Local.BaseUtcOffset);
                var agreement = new CalendarAgreement(seed: 2);
                for (var number = 0; number < 600; number++)
                {
                    agreement.Check(CalendarAgreement.Zones[number % CalendarAgreement.Zones.Count], number);
                }

                return agreement.Checksum;
            }).ToArray();
            Assert.Single(checksums.Distinct());
        }
        finally
        {
            Environment.SetEnvironmentVariable("TZ", before);
            TimeZoneInfo.ClearCachedData();
        }
    }

    private static void ForEach(string zone, int year, Action<Random, ServiceCalendar, DateTimeOffset, Action<bool, string>> law)
    {
        foreach (var change in RandomCalendar.Changes(zone, year))
        {
            for (var seed = 0; seed < 60; seed++)
            {
                var random = new Random(seed);
                var calendar = RandomCalendar.Create(random, zone, change);
                var start = new DateTimeOffset(change).AddTicks(random.NextInt64(-TimeSpan.TicksPerDay * 3, TimeSpan.TicksPerDay));
                law(random, calendar, start, (holds, what) => Check(holds, $"{what}: {zone}, change at {change:u}, seed {seed}, start {start:O}"));
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
