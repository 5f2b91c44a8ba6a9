using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

/// <summary>The desk works from 9 to 17 on weekdays in London, except at Christmas; the office from Monday to Thursday.</summary>
public sealed class SlowLadderRuleTests
{
    private const string Code = "SVP3004";

    [Fact]
    public void By_the_clock_it_is_a_sum()
    {
        Checked policy = Ladder("step Anyone decides within 1 hour step Boss decides within 4 hours 30 minutes", "target every case within 5 hours");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("4 hours 30 minutes", policy.TextOf(finding));
        Assert.Equal("\"Angry\" may take 5 hours 30 minutes to decide a case, and \"Answer\" asks for it within 5 hours. Give the steps less time, or promise a longer time.", finding.Message);
        Assert.Equal(["Answer"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void By_calendars_the_case_that_is_late_by_the_most_is_shown()
    {
        // Two hours of the desk leave four of the office, one minute of which is left for Monday; that weekend an hour is counted twice.
        Checked policy = Ladder("step Agent decides within 2 hours step OfficeLead decides within 4 hours", "target every case within 8 hours during Desk");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("4 hours", policy.TextOf(finding));
        Assert.Equal(
            "\"Angry\" may take until Mon 2026-10-26 09:01 to decide a case that opens on Thu 2026-10-22 11:01 (3 days 23 hours), and \"Answer\" asks for it by Fri 2026-10-23 11:01 (1 day). "
            + "Give the steps less time, or promise a longer time.",
            finding.Message);
    }

    [Fact]
    public void A_promise_comes_before_its_standard_and_both_are_shown()
    {
        Checked policy = Ladder("step Anyone decides within 6 hours", "target every case within 5 hours", "promise Quick { standard Answer target every case within 4 hours }");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("\"Angry\" may take 6 hours to decide a case, and \"Quick\" promises it within 4 hours. Give the steps less time, or promise a longer time.", finding.Message);
        Assert.Equal(["Quick", "Answer"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("step Anyone decides within 1 hour step Boss decides within 4 hours", "target every case within 5 hours", 0)]
    [InlineData("step Anyone decides within 1 hour step Boss decides within 4 hours 1 second", "target every case within 5 hours", 1)]
    // What comes after the last decision, and whom silence settles, doesn't count.
    [InlineData("step Anyone decides within 4 hours step Boss informs within 4 hours", "target every case within 5 hours", 0)]
    [InlineData("step Boss informs within 4 hours step Anyone decides within 4 hours", "target every case within 5 hours", 1)]
    [InlineData("step Boss informs within 4 hours step Anyone informs within 4 hours", "target every case within 5 hours", 0)]
    [InlineData("step Anyone decides within 4 hours on silence deny step Boss decides within 4 hours", "target every case within 5 hours", 0)]
    [InlineData("step Anyone decides within 2 hours repeat 2 times", "target every case within 5 hours", 1)]
    [InlineData("step Anyone decides within 2 hours repeat 1 times", "target every case within 5 hours", 0)]
    // Open hours against open hours are exact, whatever lies between.
    [InlineData("step Agent decides within 3 hours step Lead decides within 5 hours", "target every case within 8 hours during Desk", 0)]
    [InlineData("step Agent decides within 3 hours step Lead decides within 6 hours", "target every case within 8 hours during Desk", 1)]
    [InlineData("step Agent decides within 8 hours", "target every case within 2 working days during Desk", 0)]
    [InlineData("step Agent decides within 1 hour", "target every case within 60 hours", 1)]
    [InlineData("step Agent decides within 1 hour", "target every case within 120 hours", 0)]
    // Off duty: what waits from Friday to Monday is skipped at once.
    [InlineData("step Agent decides within 1 hour during Desk step Anyone decides within 1 hour when off duty skip", "target every case within 60 hours", 1)]
    [InlineData("step Agent informs within 10 minutes step Anyone decides within 1 hour when off duty skip", "target every case within 65 hours 10 minutes", 0)]
    // The greatest share counts, of the targets for the same cases.
    [InlineData("step Anyone decides within 4 hours", "target 90% within 2 hours target every case within 5 hours", 0)]
    [InlineData("step Anyone decides within 4 hours", "target 95% within 3 hours when urgent target 90% within 5 hours otherwise", 1)]
    [InlineData("step Anyone decides within 4 hours", "target 95% within 3 hours when urgent target every case within 5 hours", 0)]
    [InlineData("step Anyone decides within 4 hours", "target 95% within 5 hours when urgent target 90% within 3 hours otherwise", 1)]
    [InlineData("step Anyone decides within 4 hours", "target 95%", 0)]
    // Times of no calendar's day have no length.
    [InlineData("step Anyone decides within 1 hour", "target every case by 17:00", 0)]
    public void It_fires_where_a_case_may_be_late(string steps, string targets, int findings) => Assert.Equal(
        findings, Ladder(steps, targets, effective: "2026-04-01 until 2026-09-30").Of(Code).Length);

    [Fact]
    public void A_ladder_serves_what_it_names_where_it_is_for_no_request()
    {
        const string Standards = "policy P role A { staff 1 } standard S core { measure \"m\" target 90% within 2 hours } ";

        Assert.Single(Checked.Policy(Standards + "escalation L { serves S step A decides within 3 hours }").Of(Code));
        Assert.Empty(Checked.Policy(Standards + "escalation L { step A decides within 3 hours }").Of(Code));
    }

    [Fact]
    public void Only_cases_that_come_in_while_the_policy_holds_count()
    {
        // The holiday of the desk is in December: what comes in before it opens next is late only then.
        const string Steps = "step Agent decides within 1 hour";
        Assert.Single(Ladder(Steps, "target every case within 70 hours", effective: "2026-01-01").Of(Code));
        Assert.Empty(Ladder(Steps, "target every case within 70 hours", effective: "2026-01-01 until 2026-11-30").Of(Code));
    }

    [Theory]
    [InlineData("Europe/London", 1)]
    [InlineData("Europe/Atlantis", 0)]
    public void Nothing_is_said_of_a_zone_that_is_not_known(string zone, int findings) => Assert.Equal(
        findings, Ladder("step Agent decides within 1 hour", "target every case within 60 hours", zone: zone).Of(Code).Length);

    [Fact]
    public void It_can_be_suppressed_in_the_ladder() =>
        Assert.Equal(Code, Assert.Single(Ladder("step Anyone decides within 6 hours suppress SVP3004 because \"It is new.\"", "target every case within 5 hours").Suppressed).Finding.Rule.Code);

    private static Checked Ladder(string steps, string targets, string others = "", string effective = "2026-01-01", string zone = "Europe/London") => Checked.Policy(
        $$"""
        policy Complaints
            effective {{effective}}

        calendar Desk { time zone "{{zone}}" open Mon..Fri 09:00..17:00 closed 2026-12-25 }
        calendar Office { time zone "{{zone}}" open Mon..Thu 09:00..17:00 closed 2026-12-25 }

        role Agent { staff 5 works Desk approves Case }
        role Lead { staff 2 works Desk approves Case }
        role OfficeLead { staff 2 works Office approves Case }
        role Anyone { staff 5 approves Case }
        role Boss { staff 1 approves Case }

        request Case { urgent: yes/no decides goodwill: yes/no is urgent }

        standard Answer for Case core { measure "time to a decision" {{targets}} }

        {{others}}

        escalation Angry for Case { {{steps}} }
        """);
}
