using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class OverlappingExceptionsRuleTests
{
    private const string Code = "SVP2006";

    private const string Overlap = "when late then deny except Faulty when faulty then allow except Dear when amount > 100 GBP then refer to TeamLead";

    [Fact]
    public void Exceptions_that_meet_and_differ_are_found_with_a_case()
    {
        Checked policy = Refunds.Rule(Overlap);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Dear", policy.TextOf(finding));
        Assert.Equal("Faulty", policy.TextOf(Assert.Single(finding.Related)));
        Assert.Contains("both hold for a Refund with amount 101 GBP, age 31 days, faulty yes", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_case_can_be_pasted_and_holds()
    {
        string policy = Refunds.Rule(Overlap).Of(Code).Single().Example!;

        Checked pasted = Refunds.With("rule Window for Refund { because \"It is so.\" " + Overlap + " } " + policy);
        Assert.DoesNotContain(pasted.Told, finding => finding.Severity == FindingSeverity.Error);
        Assert.Contains("expect allow by Window.Faulty", policy, StringComparison.Ordinal);
    }

    [Fact]
    public void The_fix_says_that_the_order_is_meant()
    {
        Checked policy = Refunds.Rule(Overlap);

        Assert.Empty(policy.After(Assert.Single(policy.Of(Code)).Fixes.Single()).Of(Code));
    }

    [Theory]
    [InlineData("when late then deny except Faulty when faulty then allow except Dear when amount > 100 GBP then allow")]
    [InlineData("when late then deny except Faulty when faulty then allow except Whole when not faulty and amount > 100 GBP then refer to TeamLead")]
    [InlineData("when late then deny exceptions in order except Faulty when faulty then allow except Dear when amount > 100 GBP then refer to TeamLead")]
    public void The_same_effect_no_common_case_or_a_meant_order_is_not(string clauses) => Assert.Empty(Refunds.Rule(clauses).Of(Code));
}
