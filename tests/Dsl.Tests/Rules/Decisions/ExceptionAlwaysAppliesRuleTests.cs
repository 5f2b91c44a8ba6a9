using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class ExceptionAlwaysAppliesRuleTests
{
    private const string Code = "SVP2005";

    [Fact]
    public void One_exception_that_answers_every_case_is_found()
    {
        Checked policy = Refunds.Rule("when late then deny except Old when age > 20 days then allow");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Old", policy.TextOf(finding));
        Assert.StartsWith("Exception \"Old\" answers every case of rule \"Window\", which so never does what it says.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_that_do_so_together_are_found_at_the_last()
    {
        Checked policy = Refunds.Rule("when late then deny except Small when amount < 100 GBP then allow except Rest when amount >= 100 GBP then refer to TeamLead");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Rest", policy.TextOf(finding));
        Assert.StartsWith("The exceptions of rule \"Window\" together answer every case of it", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_exception_inside_an_exception_counts_too()
    {
        Checked policy = Refunds.Rule("when late then deny except Faulty when faulty { then allow except Any when amount >= 0 GBP then refer to TeamLead }");

        Assert.Contains("exception \"Window.Faulty\"", Assert.Single(policy.Of(Code)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("except Old when age > 31 days then allow")]
    [InlineData("except Notice when age > notice then allow except Other when age <= notice then allow")]
    public void What_leaves_a_case_to_the_rule_is_not(string exceptions) => Assert.Empty(Refunds.Rule("when late then deny " + exceptions).Of(Code));
}
