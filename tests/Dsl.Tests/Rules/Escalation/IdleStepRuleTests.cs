using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class IdleStepRuleTests
{
    private const string Code = "SVP3005";

    [Fact]
    public void Who_works_while_the_time_stands_still_never_acts()
    {
        Checked policy = Ladder("step Agent decides within 2 hours step Owl decides within 4 hours during Day");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Owl", policy.TextOf(finding));
        Assert.Equal(
            "The step of \"Owl\" never acts: wherever a case starts, nobody of the role is on duty (\"Night\") while the step's time runs (\"Day\"). "
            + "Let its time run while they work, or give it to somebody who is there.",
            finding.Message);
        Assert.Equal(["Owl"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void Who_is_off_duty_whenever_a_case_comes_is_always_skipped()
    {
        Checked policy = Ladder("step Agent decides within 2 working days step Lead decides within 4 hours when off duty skip");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Lead", policy.TextOf(finding));
        Assert.Equal(
            "The step of \"Lead\" never acts: wherever a case starts, it comes to the step while \"Day\" is closed, and the step is skipped. "
            + "Write 'when off duty wait', or let it come at another time.",
            finding.Message);
    }

    [Theory]
    // The ladder comes to it at midnight: four hours of the whole day are over before anybody works.
    [InlineData("step Agent decides within 1 working day step Lead decides within 4 hours during Round", 1)]
    [InlineData("step Agent decides within 1 working day step Lead decides within 9 hours during Round", 1)]
    [InlineData("step Agent decides within 1 working day step Lead decides within 9 hours 1 minute during Round", 0)]
    [InlineData("step Agent decides within 1 working day step Lead decides within 9 hours 1 minute during Round", 1, "Late")]
    [InlineData("step Agent decides within 1 working day step Lead decides within 22 hours 1 minute during Round", 0, "Late")]
    // Who waits acts when they are back; whoever is there at some hour of some case acts.
    [InlineData("step Agent decides within 2 working days step Lead decides within 4 hours", 0)]
    [InlineData("step Agent decides within 2 hours step Lead decides within 4 hours when off duty skip", 0)]
    [InlineData("step Lead decides within 4 hours during Overlap", 0)]
    [InlineData("step Lead decides within 4 hours during Round", 0)]
    [InlineData("step Owl decides within 4 hours", 0)]
    // However often round, it comes by night; ten hours later it comes by day.
    [InlineData("step Agent decides within 2 working days step Lead decides within 4 hours step Anyone decides within 10 hours repeat 1 times when off duty skip", 1)]
    [InlineData("step Agent decides within 2 working days step Anyone decides within 10 hours step Lead decides within 4 hours when off duty skip", 0)]
    // No time at all, or nobody at all, is another matter.
    [InlineData("step Owl decides within 0 hours during Day", 0)]
    [InlineData("step Ghost decides within 4 hours during Day", 0)]
    [InlineData("step Anyone decides within 4 hours during Day", 0)]
    [InlineData("step Agent decides within 2 hours on silence deny step Owl decides within 4 hours during Day", 0)]
    public void It_fires_where_nobody_can_ever_act(string steps, int findings, string works = "Day") => Assert.Equal(findings, Ladder(steps, works).Of(Code).Length);

    [Fact]
    public void It_can_be_suppressed_in_the_ladder() =>
        Assert.Single(Ladder("step Owl decides within 4 hours during Day suppress SVP3005 because \"They come early.\"").Suppressed, found => found.Finding.Rule.Code == Code);

    private static Checked Ladder(string steps, string works = "Day") => Checked.Policy(
        $$"""
        policy Complaints
            effective 2026-01-01
            default calendar Day

        calendar Day { time zone "Europe/London" open Mon..Fri 09:00..17:00 closed 2026-12-25 }
        calendar Night { time zone "Europe/London" open every day 20:00..04:00 }
        calendar Late { time zone "Europe/London" open Mon..Sat 22:00..24:00 }
        calendar Overlap { time zone "Europe/London" open Mon..Fri 16:00..23:00 }
        calendar Round { time zone "Europe/London" always open }
        calendar Never { closed 2026-12-25 suppress SVP4012 because "They have gone." }

        role Agent { staff 5 works Day approves Case }
        role Lead { staff 2 works {{works}} approves Case }
        role Owl { staff 2 works Night approves Case }
        role Ghost { staff 2 works Never }
        role Anyone { staff 2 approves Case }

        request Case { decides goodwill: yes/no = no }

        standard Used core { measure "m" target 90% within 8 hours during Late }
        standard Also core { measure "m" target 90% within 8 hours during Overlap }
        standard Again core { measure "m" target 90% within 8 hours during Round }

        escalation Angry for Case { {{steps}} }
        """);
}
