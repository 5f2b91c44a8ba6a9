using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class RoleWithoutApprovalRuleTests
{
    private const string Code = "SVP3011";

    [Fact]
    public void A_role_that_may_not_approve_is_found_once_and_the_fix_lets_it()
    {
        Checked policy = Approvals.With(
            "role Auditor { staff 1 }\n"
            + Approvals.Rule("Old", "when age > 30 days then refer to Auditor")
            + Approvals.Rule("Large", "when amount > 30 GBP then refer to Auditor"));

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("refer to Auditor", policy.TextOf(finding));
        Assert.Equal("Rule \"Old\" refers a Refund to \"Auditor\", who may not approve one. Add 'approves Refund' to the role, or refer to one that has it.", finding.Message);
        Assert.Equal("Auditor", policy.TextOf(Assert.Single(finding.Related)));
        Assert.Empty(policy.After(Assert.Single(finding.Fixes)).Of(Code));
        Assert.Contains("role Auditor { staff 1 approves Refund }", policy.Fixed(finding.Fixes[0]), StringComparison.Ordinal);
    }

    [Fact]
    public void Exceptions_refer_too()
    {
        Checked policy = Approvals.With("role Auditor { staff 1 } rule Old for Refund { because \"It is so.\" when age > 30 days then deny except Post when byPost then refer to Auditor }");

        Assert.Equal("refer to Auditor", policy.TextOf(Assert.Single(policy.Of(Code))));
    }

    [Theory]
    [InlineData("refer to TeamLead")]
    [InlineData("deny")]
    public void One_that_may_is_not(string effect) => Assert.Empty(Approvals.With(Approvals.Rule("Old", "when amount < 20 GBP then " + effect)).Of(Code));

    [Fact]
    public void A_role_of_another_policy_is_found_without_a_fix()
    {
        Checked policies = Checked.Policies(
            "policy Company role Auditor { staff 1 }",
            "policy P use Company request R { late: yes/no } rule W for R { because \"It is so.\" when late then refer to Auditor no exceptions because \"None.\" }");

        Finding finding = Assert.Single(policies.Of(Code));
        Assert.Empty(finding.Fixes);
        Assert.EndsWith("who may not approve one: policy \"Company\" can't name requests of this one. Refer to a role of this policy that has 'approves R'.", finding.Message, StringComparison.Ordinal);
    }
}
