using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Targets;

public sealed class DeadlineTests
{
    private static readonly ServiceCalendar Hours = Sample.StoreHours;

    [Fact]
    public void WithinADurationByTheClockKeepsTheOffset() =>
        AssertExact("2026-06-06T20:00:00+02:00", Deadline.Within(TimeSpan.FromHours(4)).DueAt(At("2026-06-06T16:00:00+02:00")));

    [Fact]
    public void WithinOpenTimeIsInTheZoneOfTheCalendar() =>
        AssertExact("2026-06-08T09:30:00+01:00", Deadline.Within(TimeSpan.FromHours(1), Hours).DueAt(At("2026-06-06T14:30:00Z")));

    [Theory]
    [InlineData("2026-06-01T10:00:00Z", 1, "2026-06-03T00:00:00+01:00")]
    [InlineData("2026-06-01T10:00:00Z", 3, "2026-06-05T00:00:00+01:00")]
    [InlineData("2026-06-06T20:00:00Z", 1, "2026-06-09T00:00:00+01:00")]
    [InlineData("2026-12-24T10:00:00Z", 1, "2026-12-29T00:00:00+00:00")]
    [InlineData("2026-06-01T23:30:00Z", 1, "2026-06-04T00:00:00+01:00")]
    public void WithinWorkingDaysIsToTheEndOfTheLast(string start, int days, string expected) =>
        AssertExact(expected, Deadline.WithinWorkingDays(days, Hours).DueAt(At(start)));

    [Theory]
    [InlineData("2026-06-01T09:00:00Z", "2026-06-01T17:00:00+01:00")]
    [InlineData("2026-06-01T16:00:00Z", "2026-06-01T17:00:00+01:00")]
    [InlineData("2026-06-01T16:00:01Z", "2026-06-02T17:00:00+01:00")]
    [InlineData("2026-06-07T09:00:00Z", "2026-06-08T17:00:00+01:00")]
    [InlineData("2026-12-25T09:00:00Z", "2026-12-28T17:00:00+00:00")]
    public void ByATimeIsTheNextSuchTimeOnAWorkingDay(string start, string expected) =>
        AssertExact(expected, Deadline.By(TimeSpan.FromHours(17), Hours).DueAt(At(start)));

    [Theory]
    [InlineData("2026-06-01T16:00:01Z", 1, "2026-06-02T23:59:00+01:00")]
    [InlineData("2024-06-07T10:00:00Z", 2, "2024-06-10T23:59:00+01:00")]
    [InlineData("2026-12-24T23:30:00Z", 2, "2026-12-29T23:59:00+00:00")]
    public void ByATimeOnTheNthWorkingDay(string start, int day, string expected) =>
        AssertExact(expected, Deadline.By(new TimeSpan(23, 59, 0), day, Hours).DueAt(At(start)));

    [Fact]
    public void ATimeOfDayMayBe24AndNeedsNoCalendar()
    {
        AssertExact("2026-06-03T00:00:00+01:00", Deadline.By(TimeSpan.FromHours(24), 1, Hours).DueAt(At("2026-06-01T10:00:00Z")));
        AssertExact("2026-06-06T17:00:00+02:00", Deadline.By(TimeSpan.FromHours(17)).DueAt(At("2026-06-06T17:00:00+02:00")));
        AssertExact("2026-06-07T17:00:00+02:00", Deadline.By(TimeSpan.FromHours(17)).DueAt(At("2026-06-06T17:00:01+02:00")));
    }

    [Fact]
    public void ATimeInAGapMovesForwardAndInAnOverlapIsTheFirst()
    {
        var desk = ServiceCalendar.AlwaysOpen("Desk", "Europe/London");
        var deadline = Deadline.By(new TimeSpan(1, 30, 0), 1, desk);
        AssertExact("2026-03-29T02:00:00+01:00", deadline.DueAt(At("2026-03-28T12:00:00Z")));
        AssertExact("2026-10-25T01:30:00+01:00", deadline.DueAt(At("2026-10-24T12:00:00Z")));
    }

    [Fact]
    public void PausesAreTakenOutOfDurations()
    {
        var start = At("2026-06-01T09:00:00+01:00");
        Pause[] pauses =
        [
            new(At("2026-06-01T16:00:00+01:00"), At("2026-06-02T10:00:00+01:00")),
            new(At("2026-06-01T10:00:00+01:00"), At("2026-06-01T12:00:00+01:00")),
            new(At("2026-06-01T11:00:00+01:00"), At("2026-06-01T11:30:00+01:00")),
        ];
        AssertExact("2026-06-02T11:00:00+01:00", Deadline.Within(TimeSpan.FromHours(6), Hours).DueAt(start, pauses));
        AssertExact("2026-06-01T16:00:00+01:00", Deadline.Within(TimeSpan.FromHours(5), Hours).DueAt(start, pauses));
        AssertExact("2026-06-02T11:00:00+01:00", Deadline.Within(TimeSpan.FromHours(6)).DueAt(start, pauses));
        AssertExact("2026-06-03T00:00:00+01:00", Deadline.WithinWorkingDays(1, Hours).DueAt(start, pauses));
        Assert.Throws<ArgumentException>(() => new Pause(start, start.AddTicks(-1)));
        Assert.Throws<ArgumentNullException>(() => Deadline.Within(TimeSpan.FromHours(6)).DueAt(start, null!));
    }

    [Fact]
    public void AShareOfTheTimeIsForWarnings()
    {
        var start = At("2026-06-01T16:00:00+01:00");
        AssertExact("2026-06-02T10:00:00+01:00", Deadline.Within(TimeSpan.FromHours(4), Hours).AtShare(start, 0.75m));
        AssertExact("2026-06-01T19:00:00+01:00", Deadline.Within(TimeSpan.FromHours(4)).AtShare(start, 0.75m));

        // 2 hours are left on Monday, 9 on Tuesday: half of 11 is 3.5 hours into Tuesday.
        AssertExact("2026-06-02T12:30:00+01:00", Deadline.WithinWorkingDays(1, Hours).AtShare(start, 0.5m));
        AssertExact("2026-06-01T17:00:00+01:00", Deadline.By(TimeSpan.FromHours(18)).AtShare(start, 0.5m));
        Assert.Equal(start, Deadline.Within(TimeSpan.FromHours(4), Hours).AtShare(start, 0m));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Within(TimeSpan.FromHours(4)).AtShare(start, -0.1m));
    }

    [Fact]
    public void ADateInGivesADateOut()
    {
        var weekdays = new ServiceCalendar("Weekdays", "America/New_York", [.. Enumerable.Range(1, 5).Select(day => new OpenHours((DayOfWeek)day, 0, 1440))]);
        var monday = Date("2024-06-03");
        Assert.Equal(Date("2024-06-23"), Deadline.Within(TimeSpan.FromDays(20)).DueOn(monday));
        Assert.Equal(Date("2024-06-12"), Deadline.WithinWorkingDays(7, weekdays).DueOn(monday));
        Assert.Equal(monday, Deadline.Within(TimeSpan.FromHours(24), weekdays).DueOn(monday));
        Assert.Equal(Date("2024-06-04"), Deadline.Within(TimeSpan.FromHours(25), weekdays).DueOn(monday));
        Assert.Equal(monday, Deadline.Within(TimeSpan.Zero, weekdays).DueOn(monday));
        Assert.Equal(Date("2024-06-05"), Deadline.By(TimeSpan.FromHours(24), 2, weekdays).DueOn(monday));
        Assert.Equal(monday, Deadline.By(TimeSpan.FromHours(17), weekdays).DueOn(monday));
        Assert.Equal(monday, Deadline.By(TimeSpan.FromHours(17), weekdays).DueOn(Date("2024-06-01")));
        Assert.Equal(new DateOnly(2024, 6, 12), Deadline.WithinWorkingDays(7, weekdays).DueOn(new DateOnly(2024, 6, 3)));
    }

    [Fact]
    public void AWallClockTimeInGivesOneOut()
    {
        var newYork = ServiceCalendar.AlwaysOpen("Desk", "America/New_York");
        Assert.Equal(Date("2026-06-01T10:00"), Deadline.Within(TimeSpan.FromHours(4), Hours).DueAtWallClock(Date("2026-06-01T06:00"), newYork));
        Assert.Equal(Date("2026-03-29T05:00"), Deadline.Within(TimeSpan.FromHours(4)).DueAtWallClock(Date("2026-03-29T00:00"), Hours));
        Assert.Equal(DateTimeKind.Unspecified, Deadline.Within(TimeSpan.FromHours(4)).DueAtWallClock(Date("2026-03-29T00:00"), Hours).Kind);
        Assert.Throws<ArgumentNullException>(() => Deadline.Within(TimeSpan.FromHours(4)).DueAtWallClock(Date("2026-03-29T00:00"), null!));
    }

    [Fact]
    public void ADeadlineReadsLikeThePolicy()
    {
        Assert.Equal("within 4 hours of StoreHours", Deadline.Within(TimeSpan.FromHours(4), Hours).ToString());
        Assert.Equal("within 2 weeks by the clock", Deadline.Within(TimeSpan.FromDays(14)).ToString());
        Assert.Equal("within 3 working days of StoreHours", Deadline.WithinWorkingDays(3, Hours).ToString());
        Assert.Equal("by 17:00", Deadline.By(TimeSpan.FromHours(17)).ToString());
        Assert.Equal("by 24:00 next working day of StoreHours", Deadline.By(TimeSpan.FromHours(24), 1, Hours).ToString());
        Assert.Equal("by 23:59 2nd working day of StoreHours", Deadline.By(new TimeSpan(23, 59, 0), 2, Hours).ToString());
        Assert.Equal("by 09:00 11th working day of StoreHours", Deadline.By(TimeSpan.FromHours(9), 11, Hours).ToString());
        Assert.Equal("by 09:00 23rd working day of StoreHours", Deadline.By(TimeSpan.FromHours(9), 23, Hours).ToString());
    }

    [Fact]
    public void DueTimesDoNotAllocate()
    {
        var start = At("2026-06-01T15:00:00Z");
        Deadline[] deadlines =
        [
            Deadline.Within(TimeSpan.FromHours(4)), Deadline.Within(TimeSpan.FromHours(40), Hours), Deadline.WithinWorkingDays(3, Hours),
            Deadline.By(TimeSpan.FromHours(17)), Deadline.By(TimeSpan.FromHours(17), Hours), Deadline.By(TimeSpan.FromHours(17), 2, Hours),
        ];
        long Measure()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 50; i++)
            {
                foreach (var deadline in deadlines)
                {
                    _ = deadline.DueAt(start);
                    _ = deadline.AtShare(start, 0.75m);
                }

                _ = Sample.FirstReply.DueAt(start);
                _ = Sample.SameDay.DueAt(start);
                _ = Sample.Agent.MayApprove("Refund", Money.Gbp(120));
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        _ = Measure();
        Assert.Equal(0, Measure());
    }

    [Fact]
    public void ImpossibleDeadlinesAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Within(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Within(TimeSpan.FromTicks(-1), Hours));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.WithinWorkingDays(0, Hours));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.By(TimeSpan.FromHours(25)));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.By(TimeSpan.FromHours(17), 0, Hours));
        Assert.Throws<ArgumentNullException>(() => Deadline.Within(TimeSpan.FromHours(1), null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => Deadline.Within(TimeSpan.MaxValue).DueAt(At("2026-06-01T00:00:00Z")));
    }
}
