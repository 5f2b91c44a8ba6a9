using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>What SVP4001 says of calendars and ladders; more work than hours is in <see cref="PromiseExceedsCapacityRuleTests"/>.</summary>
public sealed class ImpossiblePromiseTests
{
    private const string Code = "SVP4001";
    private const string Night = "demand 1 per hour handling 1 minute arrivals around the clock";

    /// <summary>
    /// Open 9 to 18 on five days. Within 4 hours by the clock, what comes in from 18 to 5 is late on four days (44 hours), and from
    /// Friday 18 to Monday 5 (59 hours): 103 of 168 hours, 61.3 %.
    /// </summary>
    [Fact]
    public void What_meets_no_open_minute_in_time_is_late_however_many_people_there_are()
    {
        Checked policy = CapacityPolicy.Of("90% within 4 hours by the clock", Night, staff: 50);
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal("90%", policy.TextOf(finding));
        Assert.Equal(
            "\"Quick\" promises 90% within 4 hours by the clock, but 61% of what comes in meets no open minute of \"Desk\" before it is due, however many people are there. "
            + "Open when work comes in, count the time in those opening hours, or promise at most 38%.",
            finding.Message);
        Fix fix = Assert.Single(finding.Fixes);
        Assert.Equal("Promise 38%", fix.Title);
        Assert.Empty(policy.After(fix).Of(Code));
        Assert.Empty(policy.After(fix).Of("SVP4002"));
    }

    [Theory]
    [InlineData("38% within 4 hours by the clock", Night, 0)]
    [InlineData("39% within 4 hours by the clock", Night, 1)]
    [InlineData("90% within 4 hours", Night, 0)]
    [InlineData("every case within 63 hours by the clock", Night, 0)]
    [InlineData("every case within 62 hours by the clock", Night, 1)]
    [InlineData("90% within 4 hours by the clock", "demand 1 per hour handling 1 minute", 0)]
    [InlineData("90% within 4 hours by the clock", "demand 1 per hour handling 1 minute arrivals during Late", 1)]
    [InlineData("90% by 12:00 next working day", Night, 0)]
    public void It_begins_where_the_calendar_says(string target, string capacity, int findings) =>
        Assert.Equal(findings, CapacityPolicy.Of(target, capacity, staff: 50, others: "calendar Late { open Mon..Fri 17:00..22:00 }").Of(Code).Length);

    [Fact]
    public void Whose_work_comes_in_when_is_not_known_of_one_of_several()
    {
        const string Mails = "standard Mail core { measure \"reply\" target 95% within 1 day }";
        Assert.Empty(CapacityPolicy.Of("90% within 4 hours by the clock", "serves Mail " + Night, staff: 50, others: Mails).Of(Code));

        const string Segments = "segment Loyal segment Regular";
        Assert.Empty(CapacityPolicy.Of("90% within 4 hours by the clock to Loyal, Regular", Night, staff: 50, others: Segments).Of(Code));
    }

    [Fact]
    public void Two_desks_that_take_turns_are_open_in_turn() => Assert.Empty(CapacityPolicy.Of(
        "90% within 4 hours by the clock",
        Night,
        staff: 50,
        others: "calendar Rest { open Mon..Fri 18:00..09:00 open Sat, Sun } capacity Nights { serves Reply demand 1 per hour handling 1 minute staffed by 5 Agent during Rest arrivals around the clock }").Of(Code));

    [Fact]
    public void A_ladder_that_informs_first_makes_every_case_wait()
    {
        Checked policy = Ladder("90% within 30 minutes", "step Agent informs within 1 hour step Agent decides within 1 hour");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal(
            "\"Quick\" promises 90% within 30 minutes, but \"Climb\" lets nobody decide before a wait of 1 hour: \"Agent\" only informs. "
            + "Let the first step decide, shorten it, or promise 1 hour.",
            finding.Message);
        Fix fix = Assert.Single(finding.Fixes);
        Assert.Equal("Promise 1 hour", fix.Title);
        Assert.Contains("target 90% within 1 hour", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Of(Code));
    }

    [Theory]
    [InlineData("90% within 1 hour", "step Agent informs within 1 hour step Agent decides within 1 hour", 0)]
    [InlineData("90% within 30 minutes", "step Agent decides within 1 hour step Agent informs within 9 hours", 0)]
    [InlineData("90% within 30 minutes", "step Agent informs within 1 hour", 0)]
    [InlineData("90% within 30 minutes", "step Agent informs within 20 minutes step Agent informs within 20 minutes step Agent approves within 1 hour", 1)]
    [InlineData("90% within 30 minutes", "step Agent informs within 1 hour on silence approve", 1)]
    [InlineData("90% within 30 minutes", "when off duty skip step Agent informs within 1 hour step Agent decides within 1 hour", 0)]
    [InlineData("90% within 30 minutes by the clock", "step Agent informs within 1 hour step Agent decides within 1 hour", 1)]
    [InlineData("90% within 1 working day of Hours", "step Agent informs within 30 hours step Agent decides within 1 hour", 0)]
    [InlineData("90% within 1 working day of Hours", "step Agent informs within 97 hours step Agent decides within 1 hour", 1)]
    [InlineData("90% within 9 hours", "step Agent informs within 3 working days of Hours step Agent decides within 1 hour", 0)]
    [InlineData("90% within 30 minutes by the clock", "step Agent informs within 1 working day of Hours step Agent decides within 1 hour", 1)]
    public void Only_what_must_be_waited_for_counts(string target, string steps, int findings) =>
        Assert.Equal(findings, Ladder(target, steps).Of(Code).Length);

    [Fact]
    public void A_ladder_of_something_else_counts_for_nothing() => Assert.Empty(Checked.Policy(
        """
        policy Support
        calendar Hours { open Mon..Fri 09:00..18:00 }
        role Agent { staff 6 works Hours }
        standard Reply core { measure "reply" target 50% within 5 hours during Hours }
        standard Other core { measure "other" target 50% within 5 hours during Hours }
        promise Quick { standard Reply target 90% within 30 minutes }
        escalation Climb { serves Other step Agent informs within 1 hour step Agent decides within 1 hour }
        """).Of(Code));

    private static Checked Ladder(string target, string steps) =>
        CapacityPolicy.Of(target, "demand 1 per hour handling 1 minute", others: "escalation Climb { serves Reply " + steps + " }");
}
