using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Escalation;

public sealed class DependentApproverRuleTests
{
    private const string Code = "SVP3007";

    [Theory]
    [InlineData("step Lead decides within 1 hour step Agent approves within 1 hour", "\"Agent\" approves what \"Lead\" decides, and reports to \"Lead\". Let somebody approve it who doesn't.")]
    [InlineData("step Boss decides within 1 hour step Agent approves within 1 hour", "\"Agent\" approves what \"Boss\" decides, and reports to \"Boss\". Let somebody approve it who doesn't.")]
    [InlineData("step Agent decides within 1 hour step Agent approves within 1 hour", "\"Agent\" approves what it decided itself. Let somebody else approve it, or leave the step out.")]
    [InlineData("step Lead decides within 1 hour step Other decides within 1 hour step Agent approves within 1 hour", "\"Agent\" approves what \"Lead\" decides, and reports to \"Lead\". Let somebody approve it who doesn't.")]
    public void An_approver_who_depends_on_whom_it_checks_is_marked(string steps, string message)
    {
        Checked policy = Ladder(steps);

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal(Code, finding.Rule.Code);
        Assert.Equal("Agent", policy.TextOf(finding));
        Assert.Equal(message, finding.Message);
        Assert.Single(finding.Related);
    }

    [Theory]
    [InlineData("step Agent decides within 1 hour step Lead approves within 1 hour")]
    [InlineData("step Lead decides within 1 hour step Other approves within 1 hour")]
    [InlineData("step Agent approves within 1 hour step Lead decides within 1 hour")]
    [InlineData("step Lead informs within 1 hour step Agent approves within 1 hour")]
    [InlineData("step Lead decides within 1 hour step Agent informs within 1 hour")]
    public void Independent_approvers_are_welcome(string steps) => Assert.Empty(Ladder(steps).Of(Code));

    [Fact]
    public void A_circle_of_reports_is_another_finding() => Assert.Empty(Checked.Policy(
        """
        policy P
        role A { staff 1 reports to B }
        role B { staff 1 reports to A }
        role C { staff 1 }
        escalation L { step C decides within 1 hour step A approves within 1 hour }
        """).Of(Code));

    [Fact]
    public void It_can_be_suppressed_in_the_ladder() =>
        Assert.Single(Ladder("step Agent decides within 1 hour step Agent approves within 1 hour suppress SVP3007 because \"A colleague signs.\"").Suppressed);

    private static Checked Ladder(string steps) => Checked.Policy(
        $$"""
        policy Complaints

        role Agent { staff 5 reports to Lead approves Case }
        role Lead { staff 2 reports to Boss approves Case }
        role Boss { staff 1 approves Case }
        role Other { staff 1 approves Case }

        request Case { decides goodwill: yes/no = no }

        escalation Angry for Case { {{steps}} }
        """,
        ("svcpolicy.max_approvals", "5"));
}
