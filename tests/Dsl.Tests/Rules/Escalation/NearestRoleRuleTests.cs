using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class NearestRoleRuleTests
{
    private const string Code = "SVP3002";
    private const string Ladder = "role Agent { staff 9 approves Refund } escalation Complaint for Refund { step Agent decides within 1 hour step Owner decides within 1 day }\n";

    [Theory]
    [InlineData("then refer to Owner", "when age > 30 days then deny")]
    [InlineData("when age <= 30 days then refer to Owner", "when age > 30 days then deny")]
    [InlineData("when age <= 30 days then refer to Owner", "when age >= 30 days then refer to Director")]
    public void A_role_to_which_nothing_is_left_is_found(string first, string second)
    {
        Checked policy = Approvals.With(Ladder + Approvals.Rule("First", first) + Approvals.Rule("Second", second));

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Refund", policy.TextOf(finding));
        Assert.StartsWith("\"Agent\", the role nearest the customer, can settle no Refund: every one that is not denied needs ", finding.Message, StringComparison.Ordinal);
        Assert.Equal("Agent", policy.TextOf(Assert.Single(finding.Related)));
    }

    [Fact]
    public void Without_a_ladder_it_is_the_one_to_whom_nobody_reports() => Assert.StartsWith(
        "\"TeamLead\", the role nearest",
        Assert.Single(Approvals.With(Approvals.Rule("All", "then refer to Owner")).Of(Code)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("when amount > 5 GBP then refer to Owner", "when age > 30 days then deny")]
    [InlineData("then refer to Agent", "when age > 30 days then refer to Owner")]
    [InlineData("then deny", "when age > 30 days then refer to Owner")]
    [InlineData("when age > 30 days then refer to Owner", "when age < 30 days then refer to Owner")]
    public void A_role_that_settles_some_case_is_not(string first, string second) =>
        Assert.Empty(Approvals.With(Ladder + Approvals.Rule("First", first) + Approvals.Rule("Second", second)).Of(Code));

    [Theory]
    [InlineData("role Agent { staff 9 may bend All } escalation Complaint for Refund { step Agent decides within 1 hour }")]
    [InlineData("role Agent { staff 9 reports to TeamLead } role Clerk { staff 3 reports to TeamLead }")]
    public void One_that_may_bend_a_rule_or_is_not_known_is_not(string roles) =>
        Assert.Empty(Approvals.With(roles + Approvals.Rule("All", "then refer to Owner")).Of(Code));

    [Fact]
    public void Rules_that_will_not_stay_take_nothing_away() => Assert.Empty(
        Approvals.With(Ladder + Approvals.Rule("All", "effective 2026-01-01 until 2026-01-31 then refer to Owner")).Of(Code));
}
