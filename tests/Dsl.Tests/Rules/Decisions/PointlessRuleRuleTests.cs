using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class PointlessRuleRuleTests
{
    private const string Code = "SVP2009";
    private const string No = "no exceptions because \"None.\"";

    [Theory]
    [InlineData("when age > 30 days then deny", "when age > 90 days then deny")]
    [InlineData("when age > 30 days then deny", "when age > 90 days then refer to TeamLead")]
    [InlineData("when age > 30 days then deny", "when late and faulty then deny")]
    [InlineData("when amount > 10 GBP then refer to TeamLead", "when amount > 20 GBP then refer to TeamLead")]
    [InlineData("when age > notice then deny", "when age > notice and faulty then deny")]
    [InlineData("when late then deny, voucher is 5 GBP", "when late and faulty then deny")]
    [InlineData("when age > 30 days then deny", "when late then deny")]
    public void The_later_rule_that_does_no_more_is_found(string first, string second)
    {
        Checked policy = Two(first, second);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Second", policy.TextOf(finding));
        Assert.Equal("First", policy.TextOf(Assert.Single(finding.Related)));
        Assert.Equal("Rule \"Second\" changes no verdict: whenever it restricts a case, \"First\" restricts it as much or more. Remove it, or put its condition right.", finding.Message);
    }

    [Theory]
    [InlineData("when age > 90 days then deny", "when age > 30 days then deny")]
    [InlineData("when age > 30 days then deny", "when late then deny, voucher is 5 GBP")]
    [InlineData("when age > notice then deny", "when age >= notice then deny")]
    [InlineData("when age > 90 days then refer to TeamLead \"Wait.\"", "when age > 30 days then deny")]
    public void The_earlier_rule_is_found_where_only_it_does_no_more(string first, string second)
    {
        Checked policy = Two(first, second);

        Assert.Equal("First", policy.TextOf(Assert.Single(policy.Of(Code))));
    }

    [Theory]
    [InlineData("when age > 30 days then deny \"Late.\"", "when age >= 30 days then deny")]
    [InlineData("when age > 90 days then deny \"Much too late.\"", "when age > 30 days then deny")]
    [InlineData("when age > 30 days then refer to TeamLead", "when age > 90 days then deny")]
    [InlineData("when age > 30 days then refer to TeamLead", "when age > 90 days then refer to Director")]
    [InlineData("when age > 30 days then deny \"Late.\"", "when late then deny, voucher is 5 GBP")]
    [InlineData("when age > notice then deny", "when age < notice then deny")]
    [InlineData("when age > 30 days then deny effective 2026-01-01", "when age > 90 days then deny")]
    [InlineData("when amount > 100 GBP then deny", "when amount > 200 GBP then allow")]
    [InlineData("when amount > 100 GBP and amount < 50 GBP then deny", "when amount > 60 GBP and amount < 50 GBP then deny")]
    public void A_rule_that_changes_something_is_not(string first, string second) => Assert.Empty(Two(first, second).Of(Code));

    [Theory]
    [InlineData("rule First for Refund { because \"It is so.\" when late then deny except Faulty when faulty then allow }", 0)]
    [InlineData("rule First for Refund { because \"It is so.\" when late then refer to TeamLead except Faulty when faulty then deny }", 0)]
    [InlineData("rule First for Refund { because \"It is so.\" when late then deny except Faulty when faulty and amount > 5 GBP then deny }", 1)]
    public void What_exceptions_leave_counts(string first, int found) =>
        Assert.Equal(found, Refunds.With(first + " rule Second for Refund { because \"It is so.\" when age > 90 days then deny " + No + " }").Of(Code).Length);

    [Fact]
    public void A_rule_that_somebody_may_bend_makes_no_other_pointless() => Assert.Empty(Refunds.With(
        "role Agent { staff 3 may bend First } " + Rules("when late then deny", "when age > 90 days then deny")).Of(Code));

    private static Checked Two(string first, string second) => Refunds.With("role Director { staff 1 } " + Rules(first, second));

    private static string Rules(string first, string second) =>
        $"rule First for Refund {{ because \"It is so.\" {first} {No} }} rule Second for Refund {{ because \"It is so.\" {second} {No} }}";
}
