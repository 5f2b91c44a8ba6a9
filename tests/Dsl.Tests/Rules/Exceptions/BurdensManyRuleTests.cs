namespace PolicyLint.Dsl.Tests.Rules.Exceptions;

public sealed class BurdensManyRuleTests
{
    private const string Code = "SVP2012";

    [Theory]
    [InlineData("burdens 98% to stop 2%", "Rule \"W\" burdens 98% of people to stop 2%. Narrow its condition to those whom it is meant for, or except the others.")]
    [InlineData("burdens 0.5% to stop 0.2%", "Rule \"W\" burdens 0.5% of people to stop 0.2%. Narrow its condition to those whom it is meant for, or except the others.")]
    public void A_rule_that_burdens_more_than_it_stops_is_found(string clause, string message)
    {
        Checked policy = Policy(clause);

        var finding = Assert.Single(policy.Told);
        Assert.Equal((Code, clause, message), (finding.Rule.Code, policy.TextOf(finding), finding.Message));
    }

    [Theory]
    [InlineData("burdens 2% to stop 2%")]
    [InlineData("burdens 1% to stop 2%")]
    [InlineData("")]
    public void One_that_does_not_is_not(string clause) => Assert.Empty(Policy(clause).Told);

    private static Checked Policy(string clause) => Checked.Policy(
        $"policy P request R {{ late: yes/no }} rule W for R {{ because \"It is so.\" {clause} when late then deny no exceptions because \"None.\" }}");
}
