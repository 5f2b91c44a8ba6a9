using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class RuleNeverAppliesRuleTests
{
    private const string Code = "SVP2003";

    [Theory]
    [InlineData("age > 90 days and age < 30 days")]
    [InlineData("late and age <= 30 days")]
    [InlineData("amount > 10_000 GBP")]
    [InlineData("visits > 3 and visits < 4")]
    [InlineData("notice is known and notice is unknown")]
    [InlineData("customer is Loyal and customer is Regular")]
    [InlineData("not (faulty or not faulty)")]
    [InlineData("voucher > 0 GBP")]
    [InlineData("amount > 50 GBP and age > notice and age < notice")]
    public void A_condition_that_no_case_meets_is_found(string condition)
    {
        Checked policy = Refunds.Rule($"when {condition} then deny no exceptions because \"None.\"");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal(condition, policy.TextOf(finding));
        Assert.Contains("Rule \"Window\" never applies: no Refund meets its condition", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("age > 30 days and age < 90 days")]
    [InlineData("amount >= 10_000 GBP")]
    [InlineData("visits >= 3 and visits < 4")]
    [InlineData("age > notice")]
    [InlineData("age * 2 > notice + 3 days and notice > age")]
    [InlineData("not notice is known")]
    public void A_condition_that_some_case_may_meet_is_not(string condition) =>
        Assert.Empty(Refunds.Rule($"when {condition} then deny no exceptions because \"None.\"").Of(Code));

    [Fact]
    public void Outputs_that_a_condition_reads_are_seen_through()
    {
        Checked policy = Refunds.With("""
            table Vouchers for Refund decides voucher by age {
                when > 30 days => 10 GBP
                otherwise      => 5 GBP
            }
            rule Generous for Refund { because "It is so." when voucher > 10 GBP then deny no exceptions because "None." }
            rule Sparing for Refund { because "It is so." when voucher >= 10 GBP and not late then deny no exceptions because "None." }
            """);

        Assert.Equal(["voucher > 10 GBP", "voucher >= 10 GBP and not late"], policy.Of(Code).Select(policy.TextOf));
    }
}
