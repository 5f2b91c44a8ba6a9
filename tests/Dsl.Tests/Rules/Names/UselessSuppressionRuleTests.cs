using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Names;

public sealed class UselessSuppressionRuleTests
{
    private const string Code = "SVP1011";

    [Fact]
    public void A_suppression_without_a_finding_is_found_and_removed()
    {
        Checked policy = Checked.Policy("""
            policy P

            request R {
                decides v: yes/no = no
                suppress SVP1010 because "Once upon a time."
            }
            """.ReplaceLineEndings("\n"));

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("SVP1010", policy.TextOf(finding));
        Assert.Equal("SVP1010 finds nothing in \"R\", so there is nothing to suppress. Remove the clause.", finding.Message);
        Assert.Equal("policy P\n\nrequest R {\n    decides v: yes/no = no\n}", policy.Fixed(Assert.Single(finding.Fixes)));
    }

    [Theory]
    [InlineData("SVP9999", "There is no rule SVP9999, so nothing is suppressed. Remove the clause.")]
    [InlineData("SVP1001", "SVP1001 is an error and can't be suppressed: Use a name that is declared. Remove the clause.")]
    [InlineData("SVP3001", "SVP3001 finds nothing in this file, so there is nothing to suppress. Remove the clause.")]
    public void A_code_that_cannot_be_suppressed_says_why(string code, string message)
    {
        Checked policy = Checked.Policy($"policy P\n    suppress {code} because \"x\"\n");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal((Code, message), (finding.Rule.Code, finding.Message));
        Assert.Equal("policy P\n", policy.Fixed(Assert.Single(finding.Fixes)));
    }

    [Fact]
    public void One_that_suppresses_is_not_found() =>
        Assert.Empty(Checked.Policy("policy P request R { late: yes/no } rule W for R { because \"It is so.\" when late then deny suppress SVP2001 because \"x\" }").Told);

    [Fact]
    public void One_that_stands_in_another_declaration_suppresses_nothing()
    {
        Checked policy = Checked.Policy("policy P request R { late: yes/no suppress SVP2001 because \"x\" } rule W for R { because \"It is so.\" when late then deny }");

        Assert.Equal([Code, "SVP2001"], policy.Told.Select(finding => finding.Rule.Code));
    }

    [Fact]
    public void Of_two_the_nearer_counts()
    {
        Checked policy = Checked.Policy("policy P suppress SVP2001 because \"far\" request R { late: yes/no } rule W for R { because \"It is so.\" when late then deny suppress SVP2001 because \"near\" }");

        Assert.Equal("near", Assert.Single(policy.Suppressed).SuppressedBy!.Reason);
        Assert.Equal(Code, Assert.Single(policy.Told).Rule.Code);
    }

    [Fact]
    public void A_rule_that_is_switched_off_still_finds_for_its_suppressions() => Assert.Empty(Checked.Policy(
        "policy P request R { late: yes/no } rule W for R { because \"It is so.\" when late then deny suppress SVP2001 because \"x\" }",
        ("svcpolicy.SVP2001.severity", "none")).Told);

    [Fact]
    public void Where_errors_keep_rules_silent_nothing_is_said()
    {
        Checked policy = Checked.Policy("policy P request R { late: yes/no } rule W for R { because \"It is so.\" when latte then deny suppress SVP2001 because \"x\" }");

        Assert.Equal("SVP1001", Assert.Single(policy.Told).Rule.Code);
    }

    [Fact]
    public void It_can_be_suppressed_itself()
    {
        Checked policy = Checked.Policy("policy P suppress SVP3001 because \"x\" suppress SVP1011 because \"Read by two versions.\"");

        Assert.Empty(policy.Told);
        Assert.Equal(Code, Assert.Single(policy.Suppressed).Finding.Rule.Code);
    }

    [Fact]
    public void Its_own_suppression_without_need_is_found_too() =>
        Assert.Equal("SVP1011 finds nothing in this file, so there is nothing to suppress. Remove the clause.", Assert.Single(Checked.Policy("policy P suppress SVP1011 because \"x\"").Told).Message);
}
