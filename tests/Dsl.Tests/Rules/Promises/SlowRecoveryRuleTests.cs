using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class SlowRecoveryRuleTests
{
    private const string Code = "SVP4009";

    [Fact]
    public void A_fix_that_takes_longer_than_the_promise_is_marked_at_its_time()
    {
        Checked policy = PromisePolicy.Of(recovery: "if broken { fix \"We call.\" within 9 hours }");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("9 hours", policy.TextOf(finding));
        Assert.Equal(
            "When \"Quick\" is broken it is put right within 9 hours, which is longer than the promise itself. Put it right at least as fast: this customer has waited already.",
            finding.Message);
    }

    [Fact]
    public void A_surprise_while_nothing_is_put_right_is_marked()
    {
        Checked policy = PromisePolicy.Of(recovery: "if broken { surprise \"Flowers\" worth 5 GBP }");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("surprise \"Flowers\" worth 5 GBP", policy.TextOf(finding));
        Assert.StartsWith("When \"Quick\" is broken there is a surprise, and nothing is put right. Add a 'fix … within …' first", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("fix \"We call.\" within 8 hours")]
    [InlineData("fix \"We call.\" within 1 hour surprise \"Flowers\"")]
    [InlineData("surprise \"Flowers\" pay 5 GBP")]
    [InlineData("pay 5 GBP within 30 days")]
    public void As_fast_as_the_promise_or_money_is_not(string recovery) => Assert.Empty(PromisePolicy.Of(recovery: "if broken { " + recovery + " }").Of(Code));

    /// <summary>
    /// 8 hours of 9 to 18 from Friday 10:01 on are up on Monday at 9:01: 71 hours by the clock at most. 17:00 of the next working day after
    /// Friday 00:00 is Monday's: 89 hours; by 17:00 after Friday 17:00: 72.
    /// </summary>
    [Theory]
    [InlineData("target 90% within 8 hours of Hours", "71 hours", 0)]
    [InlineData("target 90% within 8 hours of Hours", "72 hours", 1)]
    [InlineData("target 90% by 17:00 next working day", "89 hours", 0)]
    [InlineData("target 90% by 17:00 next working day", "90 hours", 1)]
    [InlineData("target 90% by 17:00", "72 hours", 0)]
    [InlineData("target 90% by 17:00", "73 hours", 1)]
    [InlineData("", "4 hours", 0)]
    [InlineData("", "5 hours", 1)]
    public void Opening_hours_count_with_the_longest_that_they_leave(string target, string within, int findings) =>
        Assert.Equal(findings, PromisePolicy.Of(target: target, recovery: "if broken { fix \"We call.\" within " + within + " }").Of(Code).Length);

    [Fact]
    public void Of_several_targets_the_longest_counts() =>
        Assert.Empty(PromisePolicy.Of(target: "", standard: "target 80% within 1 hour target 99% within 3 hours", recovery: "if broken { fix \"We call.\" within 2 hours }").Of(Code));
}
