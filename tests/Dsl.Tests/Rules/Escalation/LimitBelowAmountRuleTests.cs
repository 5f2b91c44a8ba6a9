using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class LimitBelowAmountRuleTests
{
    private const string Code = "SVP3003";

    [Fact]
    public void A_case_beyond_the_limit_is_found()
    {
        Checked policy = Approvals.With(Approvals.Rule("Large", "when amount > 150 GBP then refer to TeamLead"));

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("refer to TeamLead", policy.TextOf(finding));
        Assert.Equal(
            "\"Large\" refers a Refund with amount 1001 GBP, age 1 day to \"TeamLead\", who may approve up to 1000 GBP, not 1001 GBP. Refer what is larger to somebody else, or raise the limit.",
            finding.Message);
    }

    [Theory]
    [InlineData("when amount > 20_000 GBP then refer to Director")]
    [InlineData("when age > 30 days then refer to TeamLead, refer to Director")]
    public void Larger_limits_are_passed_too(string clauses) => Assert.NotEmpty(Approvals.With(Approvals.Rule("Old", clauses)).Of(Code));

    [Theory]
    [InlineData("when amount > 150 GBP and amount <= 1_000 GBP then refer to TeamLead")]
    [InlineData("when age > 30 days then refer to Owner")]
    [InlineData("when age > 30 days then refer to TeamLead, refer to Owner")]
    public void A_case_within_the_limit_is_not(string clauses) => Assert.Empty(Approvals.With(Approvals.Rule("Old", clauses)).Of(Code));

    [Theory]
    [InlineData("when amount > 1_000 GBP then refer to Owner")]
    [InlineData("when amount > 1_000 GBP then deny")]
    [InlineData("when amount > 900 GBP and age > 20 days then refer to Owner")]
    public void A_case_that_another_rule_denies_or_sends_higher_is_not(string other) => Assert.Empty(Approvals.With(
        Approvals.Rule("Old", "when age > 30 days then refer to TeamLead") + Approvals.Rule("Other", other)).Of(Code));

    [Fact]
    public void The_highest_limit_of_a_role_counts() => Assert.Empty(Approvals.With(
        "role Auditor { staff 1 approves Refund up to 5 GBP approves Refund } " + Approvals.Rule("Old", "when age > 30 days then refer to Auditor")).Of(Code));
}
