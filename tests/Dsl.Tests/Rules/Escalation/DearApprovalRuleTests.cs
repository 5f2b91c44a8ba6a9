using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class DearApprovalRuleTests
{
    private const string Code = "SVP3010";

    [Fact]
    public void An_approval_that_costs_more_than_is_at_stake_is_found()
    {
        Checked policy = Policy("when age > 30 days then refer to Owner", "12.50 GBP");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Old", policy.TextOf(finding));
        Assert.Equal(
            "\"Old\" sends on a Refund with amount 1 GBP, age 31 days: the approval costs 12.5 GBP, more than the 1 GBP at stake. Let the first who sees it decide up to that amount.",
            finding.Message);
        Assert.Equal(FindingSeverity.Information, finding.Severity);
    }

    [Theory]
    [InlineData("when amount > 20 GBP then refer to Owner, refer to Director", "12.50 GBP", 1)]
    [InlineData("when amount > 20 GBP then refer to Owner", "12.50 GBP", 0)]
    [InlineData("when age > 30 days then deny", "12.50 GBP", 0)]
    [InlineData("when age > 30 days then refer to Owner", "12.50 EUR", 0)]
    [InlineData("when age > 30 days then refer to Owner", "", 0)]
    public void It_is_the_sum_of_all_approvals_that_counts(string clauses, string cost, int found) => Assert.Equal(found, Policy(clauses, cost).Of(Code).Length);

    private static Checked Policy(string clauses, string cost) => Approvals.With(Approvals.Rule("Old", clauses), ("svcpolicy.approval_cost", cost));
}
