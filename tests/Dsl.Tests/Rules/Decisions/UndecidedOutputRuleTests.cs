using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class UndecidedOutputRuleTests
{
    private const string Code = "SVP2008";

    [Fact]
    public void The_one_minute_between_two_rows_is_found()
    {
        Checked policy = Delays("when < 60 minutes => 0 GBP when 60 to 119 minutes => 5 GBP when > 120 minutes => 10 GBP");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("voucher", policy.TextOf(finding));
        Assert.Contains("Nothing decides \"voucher\" for a Delay with late ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("\"Vouchers\" decides it in other cases.", Assert.Single(finding.Related).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_point_itself_is_found_where_only_it_falls_through() => Assert.Contains(
        "late 2 hours.",
        Assert.Single(Delays("when < 120 minutes => 0 GBP when > 120 minutes => 10 GBP").Of(Code)).Message,
        StringComparison.Ordinal);

    [Fact]
    public void An_output_that_nothing_gives_is_found() => Assert.Single(Checked.Policy("""
        policy Delays
            currency GBP
        request Delay { late: duration from 0 minutes decides voucher: money }
        rule Long for Delay { because "It is so." when late > 1 hour then deny no exceptions because "None." }
        """).Of(Code));

    [Theory]
    [InlineData("when < 60 minutes => 0 GBP when 60 to 120 minutes => 5 GBP when > 120 minutes => 10 GBP")]
    [InlineData("when > 60 minutes => 10 GBP otherwise => 0 GBP")]
    public void A_table_that_covers_every_case_is_not(string rows) => Assert.Empty(Delays(rows).Of(Code));

    [Theory]
    [InlineData("decides voucher: money = 0 GBP")]
    [InlineData("decides voucher: money optional")]
    public void An_output_with_a_default_or_that_may_be_unknown_is_not(string output) =>
        Assert.Empty(Delays("when > 60 minutes => 10 GBP", output).Of(Code));

    private static Checked Delays(string rows, string output = "decides voucher: money") => Checked.Policy($$"""
        policy Delays
            currency GBP
        request Delay {
            late: duration from 0 minutes
            {{output}}
        }
        table Vouchers for Delay decides voucher by late { {{rows}} }
        """);
}
