using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Escalation;

public sealed class EscalationLadderTests
{
    private static readonly DateTimeOffset Opened = At("2026-06-01T16:30:00Z");

    [Fact]
    public void StepsCountFromTheStepBefore()
    {
        var schedule = Sample.Complaint.Schedule(Opened);
        Assert.Equal(["Agent", "TeamLead", "Director"], schedule.Select(step => step.Step.Role));
        Assert.Equal([1, 2, 3], schedule.Select(step => step.Number));
        AssertExact("2026-06-01T17:30:00+01:00", schedule[0].StartsAt);
        AssertExact("2026-06-02T09:30:00+01:00", schedule[0].DueAt);
        AssertExact("2026-06-02T13:30:00+01:00", schedule[1].DueAt);

        // 24 open hours after Tuesday 13:30: 4.5 on Tuesday, 9 on Wednesday and Thursday each, 1.5 on Friday.
        AssertExact("2026-06-05T10:30:00+01:00", schedule[2].DueAt);
        Assert.All(schedule, step => Assert.False(step.IsSkipped));
    }

    [Theory]
    [InlineData("2026-06-01T16:00:00Z", "Agent", "TeamLead", "2026-06-02T09:30:00+01:00")]
    [InlineData("2026-06-02T08:29:59Z", "Agent", "TeamLead", "2026-06-02T09:30:00+01:00")]
    [InlineData("2026-06-02T08:30:00Z", "TeamLead", "Director", "2026-06-02T13:30:00+01:00")]
    [InlineData("2026-06-02T12:30:00Z", "Director", null, "2026-06-05T10:30:00+01:00")]
    public void TheRunningStepSaysWhoActsAndWhenTheNextComes(string now, string role, string? next, string nextAt)
    {
        var status = Sample.Complaint.At(Opened, At(now));
        Assert.Equal(EscalationOutcome.Running, status.Outcome);
        Assert.Equal(role, status.Role);
        Assert.Equal(next, status.Next?.Step.Role);
        AssertExact(nextAt, status.NextAt!.Value);
        Assert.Null(status.EndedAt);
    }

    [Fact]
    public void AfterTheLastStepTheFinalNoticeIsDue()
    {
        var status = Sample.Complaint.At(Opened, At("2026-06-05T09:30:00Z"));
        Assert.Equal(EscalationOutcome.Unanswered, status.Outcome);
        Assert.Null(status.Current);
        Assert.Null(status.Role);
        Assert.Null(status.NextAt);
        AssertExact("2026-06-05T10:30:00+01:00", status.EndedAt!.Value);
        Assert.Equal("service-desk@example.com", Sample.Complaint.FinalNotice);
    }

    [Fact]
    public void ALadderRepeats()
    {
        var ladder = Ladder([Clock("A", 1), Clock("B", 2)], repeats: 2);
        var schedule = ladder.Schedule(Opened);
        Assert.Equal(["A1", "B1", "A2", "B2", "A3", "B3"], schedule.Select(step => step.Step.Role + step.Round));
        Assert.Equal(Opened.AddHours(9), schedule[^1].DueAt);
        Assert.Equal("A", ladder.At(Opened, Opened.AddHours(3)).Role);
        Assert.Equal(2, ladder.At(Opened, Opened.AddHours(3)).Current!.Round);
        Assert.Equal("A", ladder.At(Opened, Opened.AddHours(2)).Next!.Step.Role);
        Assert.Equal(EscalationOutcome.Unanswered, ladder.At(Opened, Opened.AddHours(9)).Outcome);
    }

    [Theory]
    [InlineData(OnSilence.Approve, EscalationOutcome.ApprovedBySilence)]
    [InlineData(OnSilence.Deny, EscalationOutcome.DeniedBySilence)]
    public void SilenceMaySettleTheCase(OnSilence silence, EscalationOutcome outcome)
    {
        var ladder = Ladder([Clock("A", 1), Clock("B", 2, silence), Clock("C", 3)], repeats: 1);
        Assert.Equal(["A", "B"], ladder.Schedule(Opened).Select(step => step.Step.Role));
        Assert.Equal(EscalationOutcome.Running, ladder.At(Opened, Opened.AddHours(2)).Outcome);
        Assert.Null(ladder.At(Opened, Opened.AddHours(2)).Next);
        var status = ladder.At(Opened, Opened.AddHours(3));
        Assert.Equal(outcome, status.Outcome);
        Assert.Equal(Opened.AddHours(3), status.EndedAt);
    }

    [Fact]
    public void WhoIsOffDutyIsWaitedForOrSkipped()
    {
        EscalationStep[] steps = [new("Agent", EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(1), Sample.StoreHours)), Clock("OnCall", 2)];
        var night = At("2026-06-01T22:00:00Z");

        var waiting = Ladder(steps);
        AssertExact("2026-06-02T10:00:00+01:00", waiting.Schedule(night)[0].DueAt);

        var skipping = Ladder(steps, whenOffDuty: WhenOffDuty.Skip);
        var schedule = skipping.Schedule(night);
        Assert.True(schedule[0].IsSkipped);
        Assert.Equal(night, schedule[1].StartsAt);
        Assert.Equal("OnCall", skipping.At(night, night).Role);
        Assert.Equal("Agent", skipping.At(At("2026-06-02T10:00:00Z"), At("2026-06-02T10:00:00Z")).Role);

        var nobody = Ladder([steps[0]], whenOffDuty: WhenOffDuty.Skip).At(night, night);
        Assert.Equal(EscalationOutcome.Unanswered, nobody.Outcome);
        Assert.Equal(night, nobody.EndedAt);
    }

    [Fact]
    public void ASkippedStepSettlesNothing()
    {
        var night = At("2026-06-01T22:00:00Z");
        var approving = new EscalationStep("Agent", EscalationAct.Approves, Deadline.Within(TimeSpan.FromHours(1), Sample.StoreHours), onSilence: OnSilence.Approve);
        Assert.Equal(EscalationOutcome.Unanswered, Ladder([approving], whenOffDuty: WhenOffDuty.Skip).At(night, night).Outcome);
        var last = Ladder([Clock("A", 1), approving], whenOffDuty: WhenOffDuty.Skip).At(night, night.AddMinutes(30));
        Assert.Equal("A", last.Role);
        Assert.Null(last.Next);
        Assert.Equal(night.AddHours(1), last.NextAt);
    }

    [Fact]
    public void PausesMoveWhatHasNotEndedYet()
    {
        var ladder = Ladder([Clock("A", 1), Clock("B", 2)]);
        Pause pause = new(Opened.AddMinutes(90), Opened.AddMinutes(120));
        var schedule = ladder.Schedule(Opened, [pause]);
        Assert.Equal(Opened.AddHours(1), schedule[0].DueAt);
        Assert.Equal(Opened.AddHours(3.5), schedule[1].DueAt);
        Assert.Equal("B", ladder.At(Opened, Opened.AddHours(3.4), [pause]).Role);
        Assert.Equal(EscalationOutcome.Unanswered, ladder.At(Opened, Opened.AddHours(3.4)).Outcome);

        // Open time that is closed anyway is not taken out twice: the night counts for nothing, paused or not.
        Pause night = new(At("2026-06-01T18:00:00Z"), At("2026-06-02T07:00:00Z"));
        Assert.Equal(Sample.Complaint.Schedule(Opened).Select(s => s.DueAt), Sample.Complaint.Schedule(Opened, [night]).Select(s => s.DueAt));
        Assert.Throws<ArgumentNullException>(() => ladder.Schedule(Opened, null!));
    }

    [Fact]
    public void StepsReadLikeThePolicy()
    {
        Assert.Equal("Agent decides within 1 hour of StoreHours", Sample.Complaint.Steps[0].ToString());
        Assert.Equal("any 2 of Board approves within 1 day by the clock", new EscalationStep("Board", EscalationAct.Approves, Deadline.Within(TimeSpan.FromDays(1)), 2).ToString());
    }

    [Fact]
    public void ImpossibleLaddersAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Ladder([Clock("A", 1)], repeats: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new EscalationStep("A", EscalationAct.Informs, Deadline.Within(TimeSpan.FromDays(1)), 0));
        Assert.Throws<ArgumentNullException>(() => new EscalationLadder { Name = "L", Steps = null! });
        Assert.Equal(EscalationOutcome.Unanswered, Ladder([]).At(Opened, Opened).Outcome);
        Assert.Equal(Opened, Ladder([]).At(Opened, Opened.AddDays(1)).EndedAt);
    }

    private static EscalationLadder Ladder(EscalationStep[] steps, int repeats = 0, WhenOffDuty whenOffDuty = WhenOffDuty.Wait) =>
        new() { Name = "L", Steps = steps, Repeats = repeats, WhenOffDuty = whenOffDuty };

    private static EscalationStep Clock(string role, int hours, OnSilence silence = OnSilence.Escalate) =>
        new(role, EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(hours)), onSilence: silence);
}
