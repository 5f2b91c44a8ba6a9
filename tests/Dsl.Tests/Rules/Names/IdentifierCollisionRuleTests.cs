using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Names;

public sealed class IdentifierCollisionRuleTests
{
    private const string Code = "SVP1007";

    [Fact]
    public void Two_fields_that_become_one_property_are_found_at_the_second()
    {
        Checked policy = Checked.Policy("policy P request R { late: yes/no Late: yes/no decides v: yes/no is late and Late }");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal((Code, "Late"), (finding.Rule.Code, policy.TextOf(finding)));
        Assert.Equal("\"late\" and \"Late\" both become Late in C#. Rename one of them.", finding.Message);
        Assert.Equal("late", policy.TextOf(Assert.Single(finding.Related)));
    }

    [Fact]
    public void A_version_whose_number_was_not_raised_is_found_at_the_later_one()
    {
        Checked policies = Checked.Policies("policy Ver version 1 effective 2025-01-01", "policy Ver version 1 effective 2026-01-01", "policy Ver version 2 effective 2027-01-01");

        Finding finding = Assert.Single(policies.Told);
        Assert.Equal((Code, "b.svcpolicy", "Ver"), (finding.Rule.Code, finding.Path, policies.TextOf(finding)));
        Assert.Equal("\"Ver\" has version 1 from 2025-01-01, and again from 2026-01-01: both become one class in C#. Give this one a number of its own.", finding.Message);
        Assert.Equal("a.svcpolicy", Assert.Single(finding.Related).Path);
    }

    [Theory]
    [InlineData("A.B", "A_B")]
    [InlineData("Promises", "Promises_")]
    [InlineData("returns", "Returns")]
    public void Two_policies_that_become_one_class_are_found_at_the_one_that_loses_it(string one, string other)
    {
        string[] names = [.. new[] { one, other }.Order(StringComparer.Ordinal)];
        Checked policies = Checked.Policies("policy " + names[1], "policy " + names[0]);

        Finding finding = Assert.Single(policies.Told);
        Assert.Equal((Code, "a.svcpolicy"), (finding.Rule.Code, finding.Path));
        Assert.Contains($"\"{names[0]}\" and \"{names[1]}\" both become", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Policies_of_different_namespaces_and_versions_of_one_day_are_not()
    {
        Assert.Empty(Checked.Policies("policy A.B", "policy A_B namespace Other").Of(Code));
        Assert.Equal("\"A.B_\" and \"A_B_\"", Assert.Single(Checked.Policies("policy A.B_ namespace Other", "policy A_B_ namespace Other", "policy a.B_").Of(Code)).Message[..17]);
        Assert.Empty(Checked.Policies("policy A version 1", "policy A version 1").Of(Code));
    }

    [Theory]
    [InlineData("policy P request R { late: yes/no laterOn: yes/no decides v: yes/no is late and laterOn }")]
    [InlineData("policy P request R { p: yes/no decides verdict: yes/no is p }")]
    public void Names_that_stay_different_or_step_aside_are_not(string policy) => Assert.Empty(Checked.Policy(policy).Of(Code));
}
