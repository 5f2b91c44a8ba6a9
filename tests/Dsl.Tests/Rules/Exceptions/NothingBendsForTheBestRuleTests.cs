using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Exceptions;

public sealed class NothingBendsForTheBestRuleTests
{
    private const string Code = "SVP2011";

    [Fact]
    public void Rules_that_are_the_same_for_everybody_are_found()
    {
        Checked policy = Policy("when late then deny except Faulty when faulty then allow");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("P", policy.TextOf(finding));
        Assert.Equal(
            "Policy \"P\" knows the segments \"Regular\" and \"Loyal\" and restricts, and no exception speaks of them: nothing bends for the best customers. Add an exception for them to \"W\".",
            finding.Message);
        Assert.Equal(FindingSeverity.Information, finding.Severity);
    }

    [Theory]
    [InlineData("when late then deny except Best when customer is Loyal then allow")]
    [InlineData("when late then deny except Best when good then allow")]
    [InlineData("when late then deny except Often when visits > 10 then allow")]
    [InlineData("when late and customer is not Loyal then deny except Faulty when faulty then allow")]
    [InlineData("when age > window then deny except Faulty when faulty then allow")]
    [InlineData("when late then deny no exceptions because \"The law.\"")]
    [InlineData("when late then allow")]
    public void A_policy_that_bends_grants_or_says_why_not_is_not(string clauses) => Assert.Empty(Policy(clauses).Of(Code));

    [Fact]
    public void A_policy_without_segments_is_not() => Assert.Empty(
        Checked.Policy("policy P request R { late: yes/no faulty: yes/no } rule W for R { because \"x\" when late then deny except F when faulty then allow }").Of(Code));

    private static Checked Policy(string clauses) => Checked.Policy($$"""
        policy P
        segment Regular
        segment Loyal { buys 100 GBP every 1 week for 2 years }
        request R {
            age: duration from 0 days
            faulty: yes/no
            visits: count from 0
            customer: segment
            late: yes/no is age > 30 days
            good: yes/no is customer.lifetimeValue > 1_000 GBP
            decides window: duration = 30 days
        }
        table Windows for R decides window by customer { when Loyal => 90 days otherwise => 30 days }
        rule W for R { because "It is so." {{clauses}} }
        """);
}
