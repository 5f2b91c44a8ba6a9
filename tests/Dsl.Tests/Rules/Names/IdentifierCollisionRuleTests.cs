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

    [Theory]
    [InlineData("policy P request R { late: yes/no laterOn: yes/no decides v: yes/no is late and laterOn }")]
    [InlineData("policy P request R { p: yes/no decides verdict: yes/no is p }")]
    public void Names_that_stay_different_or_step_aside_are_not(string policy) => Assert.Empty(Checked.Policy(policy).Of(Code));
}
