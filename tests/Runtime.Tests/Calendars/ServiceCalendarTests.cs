namespace PolicyLint.Tests.Calendars;

public sealed class ServiceCalendarTests
{
    private static readonly ServiceCalendar StoreHours = new(
        "StoreHours",
        "Europe/London",
        [
            new OpenHours(DayOfWeek.Monday, 540, 1080), new OpenHours(DayOfWeek.Tuesday, 540, 1080), new OpenHours(DayOfWeek.Wednesday, 540, 1080),
            new OpenHours(DayOfWeek.Thursday, 540, 1080), new OpenHours(DayOfWeek.Friday, 540, 1080), new OpenHours(DayOfWeek.Saturday, 600, 960),
        ],
        [new Closure(new DateTime(2026, 12, 25), new DateTime(2026, 12, 26), "Christmas")]);

    [Theory]
    [InlineData("2026-06-01T08:59:59+01:00", false)]
    [InlineData("2026-06-01T09:00:00+01:00", true)]
    [InlineData("2026-06-01T17:59:59+01:00", true)]
    [InlineData("2026-06-01T18:00:00+01:00", false)]
    [InlineData("2026-06-06T09:30:00+01:00", false)]
    [InlineData("2026-06-06T12:00:00+01:00", true)]
    [InlineData("2026-06-07T12:00:00+01:00", false)]
    [InlineData("2026-12-25T12:00:00+00:00", false)]
    [InlineData("2026-06-01T10:00:00+02:00", true)]
    [InlineData("2026-06-01T09:59:59+02:00", false)]
    public void AStoreIsOpenFromItsOpeningToJustBeforeItsClosing(string at, bool open) => Assert.Equal(open, StoreHours.IsOpen(At(at)));

    [Fact]
    public void WhatTheConstructorGotIsThere()
    {
        Assert.Equal("StoreHours", StoreHours.Name);
        Assert.Equal("StoreHours", StoreHours.Title);
        Assert.Equal("Europe/London", StoreHours.TimeZone.Id);
        Assert.Equal(6, StoreHours.OpenHours.Count);
        Assert.Equal("Monday 09:00..18:00", StoreHours.OpenHours[0].ToString());
        Assert.Equal("2026-12-25..2026-12-26 Christmas", StoreHours.Closures[0].ToString());
        Assert.False(StoreHours.IsAlwaysOpen);
    }

    [Fact]
    public void TheListsOfTheCallerAreCopied()
    {
        var hours = new List<OpenHours> { new(DayOfWeek.Monday, 540, 1080) };
        var calendar = new ServiceCalendar("Copied", TimeZoneInfo.Utc, hours);
        hours.Clear();
        Assert.True(calendar.IsOpen(At("2026-06-01T10:00:00Z")));
        Assert.Throws<NotSupportedException>(() => ((IList<OpenHours>)calendar.OpenHours).Clear());
    }

    [Fact]
    public void NextOpenSkipsNightsSundaysAndClosures()
    {
        AssertExact("2026-06-01T12:00:00+01:00", StoreHours.NextOpen(At("2026-06-01T11:00:00Z")));
        AssertExact("2026-06-02T09:00:00+01:00", StoreHours.NextOpen(At("2026-06-01T17:00:00Z")));
        AssertExact("2026-12-28T09:00:00+00:00", StoreHours.NextOpen(At("2026-12-24T18:00:00Z")));
    }

    [Fact]
    public void AnOpeningInAGapMovesToItsEndAndAClosingInAGapIsTheGap()
    {
        // London, 2026-03-29: 01:00 is followed by 02:00.
        var fromGap = Daily("Europe/London", 90, 240);
        AssertExact("2026-03-29T02:00:00+01:00", fromGap.NextOpen(At("2026-03-29T00:00:00Z")));
        Assert.Equal(TimeSpan.FromHours(2), fromGap.Elapsed(At("2026-03-29T00:00:00Z"), At("2026-03-29T12:00:00Z")));

        var toGap = Daily("Europe/London", 0, 90);
        Assert.Equal(TimeSpan.FromHours(1), toGap.Elapsed(At("2026-03-29T00:00:00Z"), At("2026-03-29T12:00:00Z")));

        var within = Daily("Europe/London", 70, 110);
        Assert.Equal(TimeSpan.Zero, within.Elapsed(At("2026-03-29T00:00:00Z"), At("2026-03-29T12:00:00Z")));
        AssertExact("2026-03-30T01:10:00+01:00", within.NextOpen(At("2026-03-29T00:00:00Z")));
    }

    [Fact]
    public void AnAmbiguousOpeningIsTheFirstAndAnAmbiguousClosingTheLast()
    {
        // London, 2026-10-25: 02:00 is followed by 01:00.
        var calendar = Daily("Europe/London", 75, 105);
        AssertExact("2026-10-25T01:15:00+01:00", calendar.NextOpen(At("2026-10-25T00:00:00Z")));
        Assert.Equal(TimeSpan.FromMinutes(90), calendar.Elapsed(At("2026-10-24T23:00:00Z"), At("2026-10-25T12:00:00Z")));
        AssertExact("2026-10-25T01:45:00+00:00", calendar.Add(At("2026-10-25T00:00:00Z"), TimeSpan.FromMinutes(90)));
    }

    [Fact]
    public void AClosingAtTheVeryStartOfAnOverlapIsTheFirst()
    {
        // The clock last shows a time before 01:00 when it reaches 01:00 for the first time: what comes after, twice, is 01:00 and later.
        var calendar = Daily("Europe/London", 0, 60);
        Assert.Equal(TimeSpan.FromHours(1), calendar.Elapsed(At("2026-10-24T22:00:00Z"), At("2026-10-25T12:00:00Z")));

        // Havana goes back at 01:00 to 00:00: Saturday does not reach into the first hour of Sunday.
        var saturdays = new ServiceCalendar("Saturdays", "America/Havana", [new OpenHours(DayOfWeek.Saturday, 0, 1440)]);
        AssertExact("2025-11-01T23:59:00-04:00", saturdays.Add(At("2025-11-01T00:00:00-04:00"), new TimeSpan(23, 59, 0)));
        Assert.False(saturdays.IsOpen(At("2025-11-02T00:30:00-04:00")));
        Assert.Equal(TimeSpan.FromHours(24), saturdays.Elapsed(At("2025-10-31T12:00:00Z"), At("2025-11-04T12:00:00Z")));
    }

    [Fact]
    public void AClosureTakesAwayWhatStartsOnItsDatesAndNothingElse()
    {
        var nights = new ServiceCalendar(
            "Nights",
            "Europe/London",
            [new OpenHours(DayOfWeek.Thursday, 1320, 360), new OpenHours(DayOfWeek.Friday, 1320, 360)],
            [new Closure(new DateTime(2026, 12, 25), "Christmas Day, a Friday")]);
        Assert.True(nights.IsOpen(At("2026-12-25T05:59:00Z")));
        Assert.False(nights.IsOpen(At("2026-12-25T22:30:00Z")));
        Assert.False(nights.IsOpen(At("2026-12-26T05:00:00Z")));
        Assert.False(nights.IsWorkingDay(new DateTime(2026, 12, 25)));
        Assert.True(nights.IsWorkingDay(new DateTime(2026, 12, 24)));
        Assert.False(nights.IsWorkingDay(new DateTime(2026, 12, 26)));
    }

    [Fact]
    public void RangesThatOverlapCountOnce()
    {
        var calendar = new ServiceCalendar(
            "Overlaps",
            TimeZoneInfo.Utc,
            [new OpenHours(DayOfWeek.Monday, 1200, 600), new OpenHours(DayOfWeek.Tuesday, 540, 720), new OpenHours(DayOfWeek.Tuesday, 480, 660), new OpenHours(DayOfWeek.Tuesday, 600, 610)]);
        Assert.Equal(TimeSpan.FromHours(16), calendar.Elapsed(At("2026-06-01T00:00:00Z"), At("2026-06-03T00:00:00Z")));
        AssertExact("2026-06-02T12:00:00+00:00", calendar.Add(At("2026-06-01T20:00:00Z"), TimeSpan.FromHours(16)));
    }

    [Fact]
    public void ADayThatTheCalendarSkippedHasNoOpenTime()
    {
        // Samoa had no 30 December 2011: after the 29th, a Thursday, came Saturday the 31st.
        var calendar = Daily("Pacific/Apia", 540, 1020);
        AssertExact("2011-12-31T10:00:00+14:00", calendar.Add(At("2011-12-29T16:00:00-10:00"), TimeSpan.FromHours(2)));
        Assert.Equal(TimeSpan.FromHours(16), calendar.Elapsed(At("2011-12-29T00:00:00-10:00"), At("2012-01-01T00:00:00+14:00")));
    }

    [Fact]
    public void AlwaysOpenIsOpenDayAndNightButForItsClosures()
    {
        var calendar = ServiceCalendar.AlwaysOpen("Desk", "Europe/London", [new Closure(new DateTime(2026, 12, 25))], "The desk");
        Assert.True(calendar.IsAlwaysOpen);
        Assert.Equal("The desk", calendar.Title);
        AssertExact("2026-03-29T12:00:00+01:00", calendar.Add(At("2026-03-28T11:00:00Z"), TimeSpan.FromHours(24)));
        AssertExact("2026-12-26T06:00:00+00:00", calendar.Add(At("2026-12-24T18:00:00Z"), TimeSpan.FromHours(12)));
        Assert.Equal(TimeSpan.FromDays(364), calendar.Elapsed(At("2026-01-01T00:00:00Z"), At("2027-01-01T00:00:00Z")));
        Assert.True(calendar.IsWorkingDay(new DateTime(2026, 6, 7)));
    }

    [Fact]
    public void NoOpenTimeToAddGivesTheStart()
    {
        AssertExact("2026-06-07T12:00:00+01:00", StoreHours.Add(At("2026-06-07T11:00:00Z"), TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => StoreHours.Add(At("2026-06-07T11:00:00Z"), TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void ACalendarWithoutHoursSaysSo()
    {
        var never = new ServiceCalendar("Never", TimeZoneInfo.Utc, []);
        var at = At("2026-06-01T00:00:00Z");
        Assert.False(never.IsOpen(at));
        Assert.Equal(TimeSpan.Zero, never.Elapsed(at, at.AddYears(1)));
        Assert.False(never.IsWorkingDay(new DateTime(2026, 6, 1)));
        Assert.Equal(0, never.WorkingDaysBetween(new DateTime(2026, 6, 1), new DateTime(2027, 6, 1)));
        Assert.Contains("Never has no opening hours", Assert.Throws<InvalidOperationException>(() => never.NextOpen(at)).Message, StringComparison.Ordinal);
        Assert.Contains("Never has no opening hours", Assert.Throws<InvalidOperationException>(() => never.Add(at, TimeSpan.FromHours(1))).Message, StringComparison.Ordinal);
        Assert.Contains("Never has no opening hours", Assert.Throws<InvalidOperationException>(() => never.AddWorkingDays(new DateTime(2026, 6, 1), 1)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheEndOfTimeIsAnErrorAndNoLoop()
    {
        var closed = new ServiceCalendar("Closed", "Europe/London", StoreHours.OpenHours, [new Closure(new DateTime(2026, 1, 1), new DateTime(9999, 12, 31))]);
        var at = At("2026-06-01T00:00:00Z");
        Assert.False(closed.IsOpen(at));
        Assert.Contains("9999", Assert.Throws<InvalidOperationException>(() => closed.NextOpen(at)).Message, StringComparison.Ordinal);
        Assert.Contains("9999", Assert.Throws<ArgumentOutOfRangeException>(() => closed.Add(at, TimeSpan.FromHours(1))).Message, StringComparison.Ordinal);
        Assert.Contains("9999", Assert.Throws<ArgumentOutOfRangeException>(() => StoreHours.Add(at, TimeSpan.MaxValue)).Message, StringComparison.Ordinal);
        Assert.Contains("9999", Assert.Throws<ArgumentOutOfRangeException>(() => StoreHours.AddWorkingDays(new DateTime(2026, 6, 1), int.MaxValue)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => StoreHours.AddWorkingDays(new DateTime(2026, 6, 1), int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => closed.AddWorkingDays(new DateTime(2026, 6, 1), 1));
    }

    [Theory]
    [InlineData("Europe/London")]
    [InlineData("Pacific/Kiritimati")]
    [InlineData("America/Los_Angeles")]
    [InlineData("UTC")]
    public void TheFirstAndTheLastInstantsAreNoSpecialCase(string zone)
    {
        var calendar = ServiceCalendar.AlwaysOpen("Desk", zone);
        Assert.True(calendar.IsOpen(DateTimeOffset.MinValue.AddDays(1)));
        Assert.True(calendar.IsOpen(DateTimeOffset.MaxValue.AddDays(-1)));
        Assert.Equal(TimeSpan.FromDays(1), calendar.Elapsed(DateTimeOffset.MaxValue.AddDays(-2), DateTimeOffset.MaxValue.AddDays(-1)));
        Assert.True(calendar.Elapsed(DateTimeOffset.MinValue, DateTimeOffset.MinValue.AddDays(3)) > TimeSpan.FromDays(1));
        Assert.Throws<ArgumentOutOfRangeException>(() => calendar.Add(DateTimeOffset.MaxValue.AddDays(-1), TimeSpan.FromDays(3)));
    }

    [Theory]
    [InlineData(DayOfWeek.Monday, -1, 600)]
    [InlineData(DayOfWeek.Monday, 1440, 600)]
    [InlineData(DayOfWeek.Monday, 0, 1441)]
    [InlineData(DayOfWeek.Monday, 0, -1)]
    [InlineData((DayOfWeek)7, 0, 600)]
    [InlineData((DayOfWeek)(-1), 0, 600)]
    public void HoursOutsideTheDayAreRefused(DayOfWeek day, int opens, int closes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new OpenHours(day, opens, closes));

    [Fact]
    public void ImpossibleDeclarationsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new OpenHours(DayOfWeek.Monday, 600, 600));
        Assert.Throws<ArgumentException>(() => new Closure(new DateTime(2026, 1, 2), new DateTime(2026, 1, 1)));
        Assert.Throws<TimeZoneNotFoundException>(() => new ServiceCalendar("Moon", "Moon/Tranquility", []));
        Assert.Throws<ArgumentNullException>(() => new ServiceCalendar(null!, TimeZoneInfo.Utc, []));
        Assert.Throws<ArgumentNullException>(() => new ServiceCalendar("C", TimeZoneInfo.Utc, null!));
        Assert.Throws<ArgumentNullException>(() => new ServiceCalendar("C", (TimeZoneInfo)null!, []));
        Assert.Throws<ArgumentException>(() => new ServiceCalendar("C", TimeZoneInfo.Utc, [null!]));
    }

    [Fact]
    public void TheWallClockGoesBothWays()
    {
        AssertExact("2026-03-29T02:00:00+01:00", StoreHours.AtWallClock(new DateTime(2026, 3, 29, 1, 30, 0)));
        AssertExact("2026-10-25T01:30:00+01:00", StoreHours.AtWallClock(new DateTime(2026, 10, 25, 1, 30, 0)));
        AssertExact("2026-10-25T01:30:00+00:00", StoreHours.InZone(At("2026-10-25T01:30:00Z")));
        Assert.Equal(new DateTime(2026, 6, 2), StoreHours.DateOf(At("2026-06-01T23:30:00Z")));
        Assert.Equal(new DateOnly(2026, 6, 2), StoreHours.DateOnlyOf(At("2026-06-01T23:30:00Z")));
        Assert.Equal(DateTimeKind.Unspecified, StoreHours.DateOf(At("2026-06-01T23:30:00Z")).Kind);
    }

    [Fact]
    public void QueriesDoNotAllocate()
    {
        var at = At("2026-06-01T07:00:00Z");
        var closures = StoreHours;
        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 50; i++)
            {
                var due = closures.Add(at, TimeSpan.FromHours(400));
                _ = closures.IsOpen(due);
                _ = closures.NextOpen(due);
                _ = closures.Elapsed(at, due);
                _ = closures.AddWorkingDays(at.DateTime, 30);
                _ = closures.WorkingDaysBetween(at.DateTime, due.DateTime);
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Measure();
        Assert.Equal(0, Measure());
    }

    [Fact]
    public void ManyThreadsMayAskACalendarThatNobodyAskedBefore()
    {
        static ServiceCalendar Fresh() => new("Fresh", "Europe/London", StoreHours.OpenHours, StoreHours.Closures);
        var start = At("2000-01-01T00:00:00Z");
        var alone = Fresh();
        var shared = Fresh();
        var expected = Enumerable.Range(0, 400).Select(i => alone.Add(start.AddDays(i * 30), TimeSpan.FromHours(i))).ToArray();
        var actual = new DateTimeOffset[expected.Length];
        Parallel.For(0, actual.Length, i => actual[i] = shared.Add(start.AddDays(i * 30), TimeSpan.FromHours(i)));
        Assert.Equal(expected, actual);
    }

    private static ServiceCalendar Daily(string zone, int opens, int closes) =>
        new("Daily", zone, [.. Enum.GetValues<DayOfWeek>().Select(day => new OpenHours(day, opens, closes))]);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static void AssertExact(string expected, DateTimeOffset actual) =>
        Assert.Equal(expected, actual.ToString("yyyy-MM-ddTHH:mm:sszzz", System.Globalization.CultureInfo.InvariantCulture));
}
