using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class LadderGoesDownRuleTests
{
    private const string Code = "SVP3006";

    [Fact]
    public void A_later_step_that_may_approve_less_is_marked()
    {
        Checked policy = Ladder("step Lead decides within 1 hour step Agent decides within 1 hour");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("Agent", policy.TextOf(finding));
        Assert.Equal(
            "\"Angry\" goes down: \"Agent\" may approve up to 150 GBP, and \"Lead\", who comes before, up to 1000 GBP. Put \"Agent\" first, or raise its limit.",
            finding.Message);
        Assert.Equal(["Lead"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void A_role_that_comes_twice_is_marked()
    {
        Checked policy = Ladder("step Agent decides within 1 hour step Lead decides within 1 hour step Agent informs within 1 hour");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("\"Angry\" comes to \"Agent\" twice. Leave one of the steps out: the case is no further for it.", finding.Message);
    }

    [Theory]
    [InlineData("step Agent decides within 1 hour step Lead decides within 1 hour step Owner decides within 1 hour", 0)]
    [InlineData("step Owner decides within 1 hour step Lead decides within 1 hour", 1)]
    [InlineData("step Agent decides within 1 hour step Peer decides within 1 hour", 0)]
    [InlineData("step Agent decides within 1 hour step Lead decides within 1 hour step Peer decides within 1 hour", 1)]
    // Who only informs decides nothing; who says nothing of what it may approve can't be compared, and no more can other limits.
    [InlineData("step Lead decides within 1 hour step Agent informs within 1 hour", 0)]
    [InlineData("step Lead informs within 1 hour step Agent decides within 1 hour", 0)]
    [InlineData("step Lead decides within 1 hour step Guest decides within 1 hour", 0)]
    [InlineData("step Lead decides within 1 hour step Weekly decides within 1 hour", 0)]
    // That is SVP3007.
    [InlineData("step Agent decides within 1 hour step Agent approves within 1 hour", 0)]
    public void It_fires_where_a_ladder_goes_down(string steps, int findings) => Assert.Equal(findings, Ladder(steps).Of(Code).Length);

    [Fact]
    public void Limits_on_another_request_do_not_count() => Assert.Empty(Checked.Policy(
        """
        policy P
        request A { amount: money from 0 GBP }
        request B { amount: money from 0 GBP }
        role Low { staff 1 approves A up to 10 GBP }
        role High { staff 1 approves B up to 20 GBP }
        escalation L for A { step High decides within 1 hour step Low decides within 1 hour }
        """).Of(Code));

    [Fact]
    public void It_can_be_suppressed_in_the_ladder() =>
        Assert.Single(Ladder("step Lead decides within 1 hour step Agent decides within 1 hour suppress SVP3006 because \"They know the customer.\"").Suppressed);

    private static Checked Ladder(string steps) => Checked.Policy(
        $$"""
        policy Complaints
            currency GBP

        role Agent { staff 5 approves Case up to 150 GBP }
        role Peer { staff 5 approves Case up to 150 GBP }
        role Lead { staff 2 approves Case up to 1_000 GBP }
        role Weekly { staff 2 approves Case up to 500 GBP per 1 week }
        role Owner { staff 1 approves Case }
        role Guest { staff 1 coached every 1 week }

        request Case { amount: money from 0 GBP }

        moment Call { owner Guest outside our control }

        journey Way { moments Call }

        escalation Angry for Case { {{steps}} }
        """,
        ("svcpolicy.max_approvals", "5"));
}
