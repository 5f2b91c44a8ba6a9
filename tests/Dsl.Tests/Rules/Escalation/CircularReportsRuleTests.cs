using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class CircularReportsRuleTests
{
    private const string Code = "SVP3008";

    [Fact]
    public void A_circle_is_told_once_with_all_of_it()
    {
        Checked policy = Checked.Policy("policy P role D { reports to B } role A { reports to B } role B { reports to C } role C { reports to A }");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal(FindingSeverity.Error, finding.Severity);
        Assert.Equal("B", policy.TextOf(finding));
        Assert.Equal("\"A\" reports to \"B\", who reports to \"C\", who reports to \"A\": nobody is at the top. Leave 'reports to' out of the role that is.", finding.Message);
        Assert.Equal(["C", "A"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void Who_reports_to_itself_is_a_circle() => Assert.Equal(
        "\"A\" reports to itself. Leave 'reports to' out, or name the role above it.",
        Assert.Single(Checked.Policy("policy P role A { reports to A }").Of(Code)).Message);

    [Fact]
    public void Two_circles_are_two() => Assert.Equal(
        2, Checked.Policy("policy P role A { reports to B } role B { reports to A } role C { reports to D } role D { reports to C }").Of(Code).Length);

    [Theory]
    [InlineData("role A { reports to C } role B { reports to C } role C { reports to D } role D { staff 1 }")]
    [InlineData("role A { reports to B } role B { staff 1 } role C { reports to A }")]
    [InlineData("role A { staff 1 }")]
    public void Who_meet_further_up_are_no_circle(string roles) => Assert.Empty(Checked.Policy("policy P " + roles).Of(Code));

    [Fact]
    public void A_circle_through_two_files_is_told_in_the_first()
    {
        Checked policies = Checked.Policies("policy One use Two role A { reports to Two.B }", "policy Two role B { reports to One.A }");

        Assert.Equal("a.svcpolicy", Assert.Single(policies.Of(Code)).Path);
    }
}
