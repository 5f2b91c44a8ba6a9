using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Targets;

public sealed class ServiceStandardTests
{
    [Fact]
    public void AStandardIsDueByItsTargetAndWarnsBefore()
    {
        var received = At("2026-06-01T15:00:00Z");
        AssertExact("2026-06-02T11:00:00+01:00", Sample.FirstReply.DueAt(received));
        AssertExact("2026-06-02T10:00:00+01:00", Assert.Single(Sample.FirstReply.WarnAt(received)));
        Assert.Equal(Date("2026-06-01"), Sample.FirstReply.DueOn(Date("2026-06-01")));
        Assert.Equal(new DateOnly(2026, 6, 8), Sample.FirstReply.DueOn(new DateOnly(2026, 6, 7)));
    }

    [Fact]
    public void ElapsedTimeLeavesPausesAndClosedHoursOut()
    {
        var received = At("2026-06-01T16:00:00+01:00");
        var answered = At("2026-06-02T12:00:00+01:00");
        Assert.Equal(TimeSpan.FromHours(5), Sample.FirstReply.Elapsed(received, answered));
        var paused = new Pause(At("2026-06-01T17:00:00+01:00"), At("2026-06-02T10:00:00+01:00"));
        Assert.Equal(TimeSpan.FromHours(3), Sample.FirstReply.Elapsed(received, answered, paused));
        Assert.Equal(TimeSpan.FromHours(3), Sample.FirstReply.Elapsed(received, answered, paused, paused, new Pause(answered, answered.AddHours(9))));
        Assert.Equal(TimeSpan.Zero, Sample.FirstReply.Elapsed(answered, received));
        Assert.Equal(TimeSpan.Zero, Sample.FirstReply.Elapsed(received, answered, new Pause(received.AddDays(-1), answered.AddDays(1))));
        AssertExact("2026-06-02T13:00:00+01:00", Sample.FirstReply.DueAt(received, [paused]));
    }

    [Fact]
    public void WithoutACalendarTheClockCounts()
    {
        var emergency = new ServiceStandard { Name = "EmergencyCare", Kind = StandardKind.Core, Targets = [new ServiceTarget(0.95m, Deadline.Within(TimeSpan.FromHours(4)))] };
        AssertExact("2026-06-07T02:00:00+00:00", emergency.DueAt(At("2026-06-06T22:00:00Z")));
        Assert.Equal(TimeSpan.FromHours(5), emergency.Elapsed(At("2026-06-06T22:00:00Z"), At("2026-06-07T03:00:00Z")));
        Assert.Equal("EmergencyCare", emergency.Title);
        Assert.Empty(emergency.WarnAt(At("2026-06-06T22:00:00Z")));
    }

    [Fact]
    public void TheUnconditionalTargetCounts()
    {
        var days = new ServiceCalendar("BusinessDays", "America/New_York", [.. Enumerable.Range(1, 5).Select(day => new OpenHours((DayOfWeek)day, 0, 1440))]);
        var card = ServiceTarget.EveryCase(Deadline.WithinWorkingDays(7, days), "payment is creditCard");
        var other = ServiceTarget.EveryCase(Deadline.Within(TimeSpan.FromDays(20)));
        var refund = new ServiceStandard { Name = "PromptRefund", Kind = StandardKind.Core, Targets = [card, other], Calendar = days };
        Assert.Same(other, refund.Target);
        AssertExact("2024-06-23T10:00:00-04:00", refund.DueAt(At("2024-06-03T14:00:00Z")));
        Assert.Same(card, new ServiceStandard { Name = "Card", Kind = StandardKind.Core, Targets = [card] }.Target);
        Assert.Equal("every case within 7 working days of BusinessDays when payment is creditCard", card.ToString());
    }

    [Fact]
    public void ATargetThatIsAShareAloneLeavesTheDeadlineToTheNext()
    {
        var share = new ServiceTarget(0.9m);
        var late = new ServiceTarget(0.8m, Deadline.Within(TimeSpan.FromHours(9)), "it is late");
        var reply = new ServiceStandard { Name = "Reply", Kind = StandardKind.Core, Targets = [late, share, new ServiceTarget(0.95m, Deadline.Within(TimeSpan.FromHours(4)))] };
        Assert.Same(share, reply.Target);
        AssertExact("2026-06-07T02:00:00+00:00", reply.DueAt(At("2026-06-06T22:00:00Z")));
        AssertExact("2026-06-07T07:00:00+00:00", new ServiceStandard { Name = "Late", Kind = StandardKind.Core, Targets = [late, share] }.DueAt(At("2026-06-06T22:00:00Z")));
    }

    [Fact]
    public void AStandardWithoutADeadlineSaysSo()
    {
        Assert.Null(Sample.GreetByName.Target!.Deadline);
        Assert.Contains("GreetByName has no deadline", Assert.Throws<InvalidOperationException>(() => Sample.GreetByName.DueAt(At("2026-06-06T22:00:00Z"))).Message, StringComparison.Ordinal);
        Assert.Null(new ServiceStandard { Name = "Empty", Kind = StandardKind.Core }.Target);
        Assert.Throws<InvalidOperationException>(() => new ServiceStandard { Name = "Empty", Kind = StandardKind.Core }.DueOn(Date("2026-06-01")));
    }

    [Theory]
    [InlineData("0.95", 950, 1000, true)]
    [InlineData("0.95", 949, 1000, false)]
    [InlineData("0.92", 920, 1000, true)]
    [InlineData("0.92", 919, 1000, false)]
    [InlineData("1", 10, 10, true)]
    [InlineData("1", 9, 10, false)]
    [InlineData("0.95", 0, 0, true)]
    public void AShareIsMetExactly(string share, long inTime, long total, bool met) =>
        Assert.Equal(met, new ServiceTarget(decimal.Parse(share, System.Globalization.CultureInfo.InvariantCulture)).IsMetBy(inTime, total));

    [Fact]
    public void SharesAndCountsOutOfRangeAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceTarget(1.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceTarget(-0.01m));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceTarget(0.5m).IsMetBy(2, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceTarget(0.5m).IsMetBy(-1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceTarget(0.5m).IsMetBy(0, -1));
        Assert.True(ServiceTarget.EveryCase().IsEveryCase);
        Assert.Equal("95% within 4 hours of StoreHours", Sample.FirstReply.Targets[0].ToString());
        Assert.Equal("99.5%", new ServiceTarget(0.995m).ToString());
    }

    [Fact]
    public void ListsAreCopied()
    {
        var targets = new List<ServiceTarget> { ServiceTarget.EveryCase() };
        var standard = new ServiceStandard { Name = "S", Kind = StandardKind.Core, Targets = targets };
        targets.Clear();
        Assert.Single(standard.Targets);
        Assert.Throws<ArgumentNullException>(() => new ServiceStandard { Name = "S", Kind = StandardKind.Core, Targets = null! });
    }
}
