using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class TooManyPromisesRuleTests
{
    [Fact]
    public void The_first_one_too_many_is_marked_as_information()
    {
        Checked policy = Promises(7);

        Finding finding = Assert.Single(policy.Of("SVP4014"));
        Assert.Equal(("Q6", FindingSeverity.Information), (policy.TextOf(finding), finding.Severity));
        Assert.Equal("Policy \"P\" makes 7 promises, and 5 should be the most. Keep those that customers care about: one or two that always hold are worth more.", finding.Message);
    }

    [Fact]
    public void As_many_as_are_welcome_are_not_too_many() => Assert.Empty(Promises(5).Of("SVP4014"));

    [Fact]
    public void How_many_are_welcome_is_a_setting()
    {
        Assert.Empty(Promises(7, ("svcpolicy.max_promises", "7")).Of("SVP4014"));
        Checked policy = Promises(3, ("svcpolicy.max_promises", "1"));
        Assert.Equal("Q2", policy.TextOf(Assert.Single(policy.Of("SVP4014"))));
    }

    [Fact]
    public void Promises_of_another_policy_are_not_counted()
    {
        string first = string.Concat(Enumerable.Range(1, 4).Select(i => $"promise A{i} {{ }} "));
        string second = string.Concat(Enumerable.Range(1, 4).Select(i => $"promise B{i} {{ }} "));

        Assert.Empty(Checked.Policies("policy P " + first, "policy Q " + second).Of("SVP4014"));
    }

    private static Checked Promises(int count, params (string Key, string Value)[] settings) => Checked.Policy(
        "policy P standard S core { measure \"m\" target 90% } " + string.Concat(Enumerable.Range(1, count).Select(i => $"promise Q{i} {{ standard S {PromisePolicy.Recovery} }} ")),
        settings);
}
