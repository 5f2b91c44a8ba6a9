using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Exceptions;

public sealed class ReviewOverdueRuleTests
{
    private const string Code = "SVP2013";

    [Fact]
    public void A_rule_and_a_policy_past_their_date_are_found()
    {
        Checked policy = Policy("2026-11-22");

        Assert.Equal(["2026-01-31", "2026-11-21"], policy.Of(Code).Select(policy.TextOf));
        Assert.Equal(
            [
                "Policy \"P\" was to be looked at again by 2026-01-31, and it is 2026-11-22. Ask whether it still serves anybody, and set the next date.",
                "Rule \"W\" was to be looked at again by 2026-11-21, and it is 2026-11-22. Ask whether it still serves anybody, and set the next date.",
            ],
            policy.Of(Code).Select(finding => finding.Message));
        Assert.All(policy.Of(Code), finding => Assert.Equal(FindingSeverity.Information, finding.Severity));
    }

    [Theory]
    [InlineData("2026-11-21", 1)]
    [InlineData("2026-01-31", 0)]
    [InlineData("", 0)]
    public void The_day_itself_is_in_time_and_without_a_day_nothing_is_late(string day, int found) => Assert.Equal(found, Policy(day).Of(Code).Length);

    private static Checked Policy(string day) => Checked.Policy(
        "policy P review by 2026-01-31 request R { late: yes/no } rule W for R { because \"It is so.\" review by 2026-11-21 when late then deny no exceptions because \"None.\" }",
        ("svcpolicy.as_of", day));
}
