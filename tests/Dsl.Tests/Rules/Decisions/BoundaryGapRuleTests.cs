using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class BoundaryGapRuleTests
{
    private const string Code = "SVP2010";

    [Theory]
    [InlineData("when age < 30 days then deny", "when age > 30 days then deny")]
    [InlineData("when age > 30 days then refer to TeamLead", "when age < 30 days then refer to TeamLead")]
    [InlineData("when amount > 5 GBP and age < 30 days then deny", "when age > 30 days and faulty then deny")]
    [InlineData("when 30 days > age then deny", "when 30 days < age then deny")]
    public void Two_rules_that_leave_a_point_out_are_found_and_closed(string first, string second)
    {
        Checked policy = Two(first, second);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Contains("age 30 days", finding.Message, StringComparison.Ordinal);
        Assert.Contains("falls between two: rule ", finding.Message, StringComparison.Ordinal);
        Assert.Equal(2, finding.Fixes.Length);
        Assert.All(finding.Fixes, fix => Assert.Empty(policy.After(fix).Of(Code)));
        Assert.Contains("age 30 days", finding.Example, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when < 60 minutes => 5 GBP when > 60 minutes => 10 GBP")]
    [InlineData("when 10 to < 60 minutes => 5 GBP when > 60 minutes => 10 GBP")]
    [InlineData("when < 60 minutes => 5 GBP when > 60 minutes to 90 minutes => 10 GBP")]
    public void Two_rows_that_leave_a_point_out_are_found_and_closed(string rows)
    {
        Checked policy = Rows(rows);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Contains("no row of the case itself, for which voucher is 0 GBP", finding.Message, StringComparison.Ordinal);
        Assert.All(finding.Fixes, fix => Assert.Empty(policy.After(fix).Of(Code)));
        Assert.All(finding.Fixes, fix => Assert.Empty(policy.After(fix).Told));
    }

    [Theory]
    [InlineData("when age < 30 days then deny", "when age >= 30 days then deny")]
    [InlineData("when age < 30 days then deny", "when age > 40 days then deny")]
    [InlineData("when age < 30 days then refer to TeamLead", "when age > 30 days then deny")]
    [InlineData("when age < 30 days and faulty then deny", "when age > 30 days and not faulty then deny")]
    [InlineData("when age < 30 days or age > 30 days then deny", "when amount > 5 GBP then deny")]
    public void Rules_without_such_a_point_are_not(string first, string second) => Assert.Empty(Two(first, second).Of(Code));

    [Fact]
    public void A_point_that_a_third_rule_takes_is_not() => Assert.Empty(Refunds.With(
        Rule("A", "when age < 30 days then deny") + Rule("B", "when age > 30 days then deny") + Rule("C", "when age is 30 days then deny")).Of(Code));

    [Theory]
    [InlineData("when < 60 minutes => 5 GBP when > 60 minutes => 10 GBP otherwise => 7 GBP")]
    [InlineData("when < 60 minutes => 0 GBP when > 60 minutes => 10 GBP")]
    [InlineData("when < 60 minutes => 5 GBP when >= 60 minutes => 10 GBP")]
    public void Rows_without_such_a_point_are_not(string rows) => Assert.Empty(Rows(rows).Of(Code));

    private static Checked Two(string first, string second) => Refunds.With(Rule("First", first) + Rule("Second", second));

    private static string Rule(string name, string clauses) => $"rule {name} for Refund {{ because \"It is so.\" {clauses} no exceptions because \"None.\" }}\n";

    private static Checked Rows(string rows) => Checked.Policy($$"""
        policy Delays
            currency GBP
        request Delay {
            late: duration from 0 minutes
            decides voucher: money = 0 GBP
        }
        table Vouchers for Delay decides voucher by late { {{rows}} }
        """);
}
