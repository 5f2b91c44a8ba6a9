using PolicyLint.Hosting.Escalations;
using static PolicyLint.Hosting.Tests.Escalations.Ladders;

namespace PolicyLint.Hosting.Tests.Escalations;

public sealed class LadderPlanTests
{
    private static readonly DateTimeOffset Opened = DeskApp.Start;

    [Fact]
    public void However_late_and_seldom_one_looks_the_notices_are_the_same()
    {
        var random = new Random(4);
        ServiceCalendar nights = Tests.Policies.Desk.Calendars.Nights;
        for (int round = 0; round < 300; round++)
        {
            var ladder = new EscalationLadder
            {
                Name = "L",
                Steps = [.. Enumerable.Range(0, random.Next(1, 5)).Select(i => new EscalationStep(
                    $"R{i}",
                    EscalationAct.Decides,
                    random.Next(2) == 0 ? Deadline.Within(TimeSpan.FromMinutes(random.Next(1, 600))) : Deadline.Within(TimeSpan.FromMinutes(random.Next(1, 600)), nights),
                    onSilence: random.Next(6) == 0 ? OnSilence.Deny : OnSilence.Escalate))],
                Repeats = random.Next(3),
                WhenOffDuty = (WhenOffDuty)random.Next(2),
                FinalNotice = random.Next(2) == 0 ? "x@example.com" : null,
            };
            // Anywhere around both changes of the clock.
            DateTimeOffset opened = Instants.Kept(new DateTimeOffset(2026, random.Next(2) == 0 ? 3 : 10, random.Next(22, 30), 0, 0, 0, TimeSpan.Zero) + TimeSpan.FromMinutes(random.Next(3000)));
            EscalationCase late = CaseOf(ladder, opened);
            IReadOnlyList<EscalationNotice> atOnce = LadderPlan.Advance(late, ladder, opened.AddYears(1));

            EscalationCase often = CaseOf(ladder, opened);
            var oneByOne = new List<EscalationNotice>();
            for (DateTimeOffset now = opened; often.IsOpen; now = random.Next(3) == 0 ? now + TimeSpan.FromMinutes(random.Next(2000)) : often.NextAt ?? now)
            {
                int before = oneByOne.Count;
                oneByOne.AddRange(LadderPlan.Advance(often, ladder, now));
                Assert.All(oneByOne.Skip(before), n => Assert.True(n.DueAt <= now));
                Assert.True(often.NextAt is null || often.NextAt > now);
            }

            Assert.Equal(atOnce.Select(Line), oneByOne.Select(Line));
            Assert.Equal(Enumerable.Range(1, atOnce.Count), atOnce.Select(n => n.Sequence));
            Assert.Equal(atOnce.Select(n => n.DueAt).Order(), atOnce.Select(n => n.DueAt));
            Assert.Equal((late.State, late.OverAt), (often.State, often.OverAt));
        }
    }

    [Fact]
    public void The_ladder_of_a_change_of_the_clock_is_in_real_time()
    {
        // 25 October 2026: the night has an hour more in London. Open 00:00 to 06:00 is seven hours; the first step's six end at 05:00.
        var ladder = Of(new EscalationStep("Agent", EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(6), Tests.Policies.Desk.Calendars.Nights)), Hours("TeamLead", 1));
        EscalationCase climbing = CaseOf(ladder, new DateTimeOffset(2026, 10, 24, 20, 0, 0, TimeSpan.Zero));
        IReadOnlyList<EscalationNotice> notices = LadderPlan.Advance(climbing, ladder, new DateTimeOffset(2026, 10, 26, 0, 0, 0, TimeSpan.Zero));
        Assert.Equal([new(2026, 10, 24, 20, 0, 0, TimeSpan.Zero), new(2026, 10, 25, 5, 0, 0, TimeSpan.Zero), new DateTimeOffset(2026, 10, 25, 6, 0, 0, TimeSpan.Zero)], notices.Select(n => n.DueAt));
    }

    [Fact]
    public void Silence_that_settles_a_case_is_told_to_the_last_who_was_silent()
    {
        EscalationLadder ladder = Of(Hours("Agent", 1), Hours("TeamLead", 1, onSilence: OnSilence.Approve), Hours("Director", 1));
        EscalationCase climbing = CaseOf(ladder, Opened);
        IReadOnlyList<EscalationNotice> notices = LadderPlan.Advance(climbing, ladder, Opened.AddHours(2));
        Assert.Equal(["Agent StepBegan", "TeamLead StepBegan", "TeamLead ApprovedBySilence"], notices.Select(n => $"{n.Recipient} {n.Kind}"));
        Assert.Equal((EscalationState.Ended, Opened.AddHours(2), null), (climbing.State, climbing.OverAt, climbing.NextAt));
    }

    [Fact]
    public void A_case_that_has_climbed_past_a_shorter_ladder_ends()
    {
        EscalationCase climbing = CaseOf(Complaint, Opened);
        LadderPlan.Advance(climbing, Complaint, Opened.AddHours(6));
        Assert.Empty(LadderPlan.Advance(climbing, new EscalationLadder { Name = "Complaint", Steps = [Hours("Agent", 1)] }, Opened.AddHours(7)));
        Assert.Equal((EscalationState.Ended, null), (climbing.State, climbing.NextAt));
    }

    private static EscalationCase CaseOf(EscalationLadder ladder, DateTimeOffset opened) =>
        new() { Id = Guid.NewGuid(), Policy = "P", Ladder = ladder.Name, About = "A", OpenedAt = opened };

    private static string Line(EscalationNotice n) => $"{n.Sequence} {n.Kind} {n.Recipient} {n.DueAt:O} {n.ActBy:O}";
}
