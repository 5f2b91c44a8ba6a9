using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Exceptions;

public sealed class RuleWithoutReasonRuleTests
{
    private const string Code = "SVP2002";

    [Theory]
    [InlineData("rule Window for Refund { when late then deny no exceptions because \"None.\" }")]
    [InlineData("rule Window for Refund {\n    when late\n    then deny\n    no exceptions because \"None.\"\n}")]
    [InlineData("rule Window for Refund { // the window\n    /// Why not.\n    when late\n    then deny\n    no exceptions because \"None.\"\n}")]
    [InlineData("rule Grant for Refund { then allow }")]
    public void A_rule_that_gives_no_reason_is_found_and_the_fix_gives_one(string rule)
    {
        Checked policy = Policy(rule);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Contains("says neither why it is there nor where it is written.", finding.Message, StringComparison.Ordinal);
        Checked after = policy.After(Assert.Single(finding.Fixes));
        Assert.Empty(after.Of(Code));
        Assert.DoesNotContain(after.Told, found => found.Severity == FindingSeverity.Error);
    }

    [Fact]
    public void The_fix_writes_as_a_person_would()
    {
        Checked policy = Policy("rule Window for Refund { // the window\n    when late\n    then deny\n    no exceptions because \"None.\"\n}");

        Assert.EndsWith(
            "rule Window for Refund { // the window\n    because \"Say why here.\"\n    when late\n    then deny\n    no exceptions because \"None.\"\n}",
            policy.Fixed(policy.Of(Code)[0].Fixes[0]),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("rule Window for Refund { because \"Stock.\" when late then deny no exceptions because \"None.\" }")]
    [InlineData("rule Window for Refund { source \"Terms, 4\" when late then deny no exceptions because \"None.\" }")]
    public void Either_reason_is_enough(string rule) => Assert.Empty(Policy(rule).Of(Code));

    private static Checked Policy(string rule) => Checked.Policy("policy P request Refund { late: yes/no }\n" + rule);
}
