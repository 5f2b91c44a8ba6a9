using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>The desk works from 9 to 18 on weekdays, and is closed on Monday, 4 May.</summary>
public sealed class ClockPromiseRuleTests
{
    private const string Code = "SVP4005";

    [Fact]
    public void A_case_shortly_before_closing_shows_it()
    {
        Checked policy = Promise("target 90% within 4 hours by the clock");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("within 4 hours by the clock", policy.TextOf(finding));
        Assert.Equal(
            "\"Quick\" promises 90% within 4 hours by the clock, day and night, and the people behind it work \"Hours\": a case that comes in on Wed 2026-04-01 17:55 is due by "
            + "Wed 2026-04-01 21:55, and nobody is at work from Wed 2026-04-01 18:00 until Thu 2026-04-02 09:00. Count the time during \"Hours\", or promise a time in which they are back.",
            finding.Message);
        Assert.Equal(["Hours"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    // The nights are 15 hours long, the weekends 63; the case comes in five minutes before.
    [InlineData("target 90% within 15 hours 5 minutes by the clock", 1)]
    [InlineData("target 90% within 63 hours 5 minutes by the clock", 1)]
    [InlineData("target 90% within 63 hours 6 minutes by the clock", 0)]
    [InlineData("target 90% within 5 minutes by the clock", 0)]
    [InlineData("target 90% within 6 minutes by the clock", 1)]
    // The holiday makes it 87 hours, which a share forgives.
    [InlineData("target every case within 63 hours 6 minutes by the clock", 1)]
    [InlineData("target every case within 87 hours 6 minutes by the clock", 0)]
    [InlineData("target 90% within 4 hours", 0)]
    [InlineData("target 90% within 4 hours during Round", 1)]
    [InlineData("target 90% within 2 working days", 0)]
    [InlineData("target 90% by 17:00", 0)]
    [InlineData("", 0)]
    public void It_fires_where_nobody_is_back_in_time(string target, int findings) => Assert.Equal(findings, Promise(target).Of(Code).Length);

    [Theory]
    [InlineData("works Hours", "", 1)]
    [InlineData("works Round", "", 0)]
    [InlineData("works Hours", "during Round", 0)]
    [InlineData("works Round", "during Hours", 1)]
    [InlineData("", "", 0)]
    [InlineData("works Never", "", 0)]
    public void The_people_are_those_of_the_capacity(string works, string during, int findings) =>
        Assert.Equal(findings, Promise("target 90% within 4 hours by the clock", works, "capacity Desk { serves Reply demand 1 per hour handling 6 minutes staffed by Agent " + during + " }").Of(Code).Length);

    [Theory]
    [InlineData("open Mon..Fri 18:00..09:00", 1)]
    [InlineData("open every day 18:00..09:00", 1)]
    [InlineData("open every day 17:00..10:00 open Sat, Sun 09:00..18:00", 0)]
    public void Several_capacities_stand_in_for_each_other(string night, int findings) => Assert.Equal(findings, Promise(
        "target 90% within 4 hours by the clock",
        "works Hours",
        "calendar Night { " + night + " } capacity Desk { serves Reply demand 1 per hour handling 6 minutes staffed by Agent } capacity Late { serves Reply demand 1 per hour handling 6 minutes staffed by Agent during Night }").Of(Code).Length);

    [Fact]
    public void Without_a_capacity_the_standard_says_when_people_work()
    {
        Assert.Single(Promise("target 90% within 4 hours by the clock", others: "").Of(Code));
        Assert.Empty(Checked.Policy("policy P standard S core { measure \"m\" target 90% within 4 hours } promise Q { standard S }").Of(Code));
    }

    [Fact]
    public void It_can_be_suppressed_in_the_promise() =>
        Assert.Contains(Promise("target 90% within 4 hours by the clock suppress SVP4005 because \"Somebody is on call.\"").Suppressed, found => found.Finding.Rule.Code == Code);

    private static Checked Promise(string target, string works = "works Hours", string others = "capacity Desk { serves Reply demand 1 per hour handling 6 minutes staffed by Agent }") => Checked.Policy(
        $$"""
        policy Support
            effective 2026-04-01 until 2026-09-30

        calendar Hours { time zone "Europe/London" open Mon..Fri 09:00..18:00 closed 2026-05-04 }
        calendar Round { always open }
        calendar Never { closed 2026-05-04 }

        role Agent { staff 20 {{works}} }

        standard Reply core { measure "time to first reply" target 50% within 5 hours during Hours }

        promise Quick { standard Reply {{target}} }

        {{others}}
        """);
}
