using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class UnstaffedRoleRuleTests
{
    private const string Code = "SVP3009";

    [Theory]
    [InlineData("staff 0", "escalation L for Case { step Judge decides within 1 hour }", "staff 0", "\"Judge\" decides on \"L\", and nobody fills the role. Staff it, or let somebody else decide.")]
    [InlineData("staff 0", "escalation L for Case { step Judge approves within 1 hour }", "staff 0", "\"Judge\" approves on \"L\", and nobody fills the role. Staff it, or let somebody else decide.")]
    [InlineData("staff 0 approves Case", "", "staff 0", "\"Judge\" approves \"Case\", and nobody fills the role. Staff it, or let somebody else decide.")]
    [InlineData("staff 0", "rule R for Case { because \"b\" when open then refer to Judge no exceptions because \"n\" }", "staff 0", "\"Judge\" is referred to, and nobody fills the role. Staff it, or let somebody else decide.")]
    [InlineData("works Never", "escalation L for Case { step Judge decides within 1 hour }", "works Never", "\"Judge\" decides on \"L\", and works \"Never\", which never opens. Give the calendar hours, or let somebody else decide.")]
    public void Who_decides_and_is_nobody_is_marked(string role, string others, string marked, string message)
    {
        Checked policy = Policy(role, others);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal(marked, policy.TextOf(finding));
        Assert.Equal(message, finding.Message);
    }

    [Theory]
    [InlineData("staff 1", "escalation L for Case { step Judge decides within 1 hour }")]
    [InlineData("works Sometimes", "escalation L for Case { step Judge decides within 1 hour }")]
    [InlineData("works Always", "escalation L for Case { step Judge decides within 1 hour }")]
    [InlineData("coached every 1 week", "escalation L for Case { step Judge decides within 1 hour }")]
    [InlineData("staff 0", "escalation L for Case { step Judge informs within 1 hour }")]
    [InlineData("staff 0", "moment M { owner Judge outside our control }")]
    public void Who_decides_nothing_or_may_be_there_is_left_alone(string role, string others) => Assert.Empty(Policy(role, others).Of(Code));

    [Fact]
    public void What_another_policy_lets_it_decide_counts()
    {
        Checked policies = Checked.Policies("policy One role Judge { staff 0 }", "policy Two use One request Case { open: yes/no } escalation L for Case { step One.Judge decides within 1 hour }");

        Assert.Equal("a.svcpolicy", Assert.Single(policies.Of(Code)).Path);
    }

    [Fact]
    public void It_can_be_suppressed_in_the_role() => Assert.Single(
        Policy("staff 0 approves Case suppress SVP3009 because \"They start in May.\"", "").Suppressed, found => found.Finding.Rule.Code == Code);

    private static Checked Policy(string role, string others) => Checked.Policy(
        $$"""
        policy P
        calendar Never { closed 2026-12-25 }
        calendar Sometimes { open Mon 09:00..10:00 }
        calendar Always { always open }
        request Case { open: yes/no }
        role Judge { {{role}} }
        {{others}}
        """);
}
