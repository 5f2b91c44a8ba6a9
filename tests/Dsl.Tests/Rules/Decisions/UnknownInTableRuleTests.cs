using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class UnknownInTableRuleTests
{
    private const string Code = "SVP2016";

    [Theory]
    [InlineData("when > 3 hours => 5 GBP otherwise => 1 GBP", "it falls to 'otherwise'")]
    [InlineData("\nwhen > 3 hours => 5 GBP\n    otherwise => 1 GBP\n", "it falls to 'otherwise'")]
    public void A_column_without_the_unknown_is_found_and_the_fix_says_what_happens_today(string rows, string then)
    {
        Checked policy = Table("late", rows);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("late", policy.TextOf(finding));
        Assert.Contains("which may be unknown, and no row speaks of that: " + then, finding.Message, StringComparison.Ordinal);
        Checked after = policy.After(Assert.Single(finding.Fixes));
        Assert.Empty(after.Of(Code));
        Assert.Empty(after.Told);
    }

    [Theory]
    [InlineData("late", "when > 3 hours => 5 GBP when <= 3 hours => 1 GBP", "no row takes it")]
    [InlineData("late", "when not > 3 hours => 5 GBP", "it falls to row 1")]
    [InlineData("half", "when > 3 hours => 5 GBP", "no row takes it")]
    public void Where_it_falls_to_no_otherwise_there_is_no_fix(string field, string rows, string then)
    {
        Finding finding = Assert.Single(Table(field, rows).Of(Code));

        Assert.Contains(then, finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
    }

    [Theory]
    [InlineData("late", "when > 3 hours => 5 GBP when unknown => 1 GBP")]
    [InlineData("late", "when known => 5 GBP otherwise => 1 GBP")]
    [InlineData("late, wait", "when > 3 hours, any => 5 GBP when any, > 8 hours => 5 GBP")]
    [InlineData("wait", "when > 3 hours => 5 GBP otherwise => 1 GBP")]
    public void A_column_that_speaks_of_it_is_not(string fields, string rows) => Assert.Empty(Table(fields, rows).Of(Code));

    [Fact]
    public void Of_a_table_for_two_requests_it_is_said_once()
    {
        var policy = Checked.Policy("""
            policy Delays
                currency GBP
            request Delay { late: duration optional decides voucher: money = 0 GBP }
            request Return { late: duration optional decides voucher: money = 0 GBP }
            table Vouchers for Delay, Return decides voucher by late { when > 3 hours => 5 GBP otherwise => 0 GBP }
            """);

        Assert.Equal(2, Assert.Single(policy.Of(Code)).Related.Length);
    }

    private static Checked Table(string fields, string rows) => Checked.Policy($$"""
        policy Delays
            currency GBP
        request Delay {
            late: duration optional
            wait: duration from 0 hours
            half: duration is late / 2
            decides voucher: money = 0 GBP
        }
        rule Long for Delay { because "It is so." when half > 9 hours and wait > 9 hours then deny no exceptions because "None." }
        table Vouchers for Delay decides voucher by {{fields}} { {{rows}} }
        """);
}
