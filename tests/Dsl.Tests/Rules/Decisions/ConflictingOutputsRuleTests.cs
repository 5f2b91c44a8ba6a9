using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class ConflictingOutputsRuleTests
{
    private const string Code = "SVP2007";

    [Fact]
    public void Two_rows_that_meet_at_one_point_are_found_there()
    {
        Checked policy = Refunds.With("""
            table Vouchers for Refund decides voucher by age {
                when 1 to 4 hours  => 5 GBP
                when 4 to 24 hours => 10 GBP
                otherwise          => 0 GBP
            }
            """);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("10 GBP", policy.TextOf(finding));
        Assert.Equal("5 GBP", policy.TextOf(Assert.Single(finding.Related)));
        Assert.Contains("age 4 hours", finding.Message, StringComparison.Ordinal);
        Assert.Contains("row 1 of table \"Vouchers\" gives voucher 5 GBP and row 2 of table \"Vouchers\" gives 10 GBP", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Row 3 says what row 1 says, and row 2 says otherwise: they meet only where row 1, which comes first, matches too.</summary>
    [Fact]
    public void Two_rows_that_meet_only_behind_a_third_are_found()
    {
        Checked policy = Refunds.With("""
            table Vouchers for Refund decides voucher by amount {
                when any       => 5 GBP
                when > 50 GBP  => 10 GBP
                when > 100 GBP => 5 GBP
            }
            """);

        Assert.Equal(2, policy.Of(Code).Count());
    }

    [Fact]
    public void Two_rules_that_differ_for_some_case_are_found_with_both_clauses()
    {
        Checked policy = Refunds.With("""
            rule Late for Refund { because "It is so." when late then voucher is 5 GBP }
            rule Dear for Refund { because "It is so." when amount > 500 GBP then voucher is 1% * amount }
            """);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("1% * amount", policy.TextOf(finding));
        Assert.Equal("5 GBP", policy.TextOf(Assert.Single(finding.Related)));
        Assert.Contains("amount 501 GBP", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("when 1 to < 4 hours => 5 GBP when 4 to 24 hours => 10 GBP otherwise => 0 GBP")]
    [InlineData("when 1 to 4 hours => 5 GBP when 4 to 24 hours => 5 GBP otherwise => 0 GBP")]
    [InlineData("first match when 1 to 4 hours => 5 GBP when 4 to 24 hours => 10 GBP otherwise => 0 GBP")]
    public void Rows_that_keep_apart_say_the_same_or_are_in_order_are_not(string rows) =>
        Assert.Empty(Refunds.With("table Vouchers for Refund decides voucher by age { " + rows + " }").Of(Code));

    [Fact]
    public void Rules_whose_exceptions_keep_them_apart_are_not_found() => Assert.Empty(Refunds.With("""
        rule Late for Refund { because "It is so." when late then voucher is 5 GBP except Dear when amount > 500 GBP then allow }
        rule Dear for Refund { because "It is so." when amount > 500 GBP then voucher is 10 GBP }
        """).Of(Code));

    /// <summary>The decision came as far as both rules. The case is shown in words, and not as an example, which would not pass.</summary>
    [Fact]
    public void A_conflict_is_found_where_nothing_gives_a_later_output_a_value()
    {
        Checked policy = Checked.Policy("""
            policy Returns
                currency GBP
            request Refund {
                late: yes/no
                decides voucher: money = 0 GBP
                decides code: number
            }
            rule A for Refund { because "It is so." when late then voucher is 5 GBP }
            rule B for Refund { because "It is so." when late then voucher is 6 GBP }
            rule C for Refund { because "It is so." when not late then code is 1 }
            """);

        Assert.Null(Assert.Single(policy.Of(Code)).Example);
    }

    /// <summary>At 5 the first outputs are the same, though they are written differently, and the second differ.</summary>
    [Fact]
    public void Rows_that_differ_in_one_output_alone_are_found_with_that_one()
    {
        Checked policy = Checked.Policy("""
            policy P
            request Q { n: count decides a: count decides b: count }
            table T for Q decides a, b by n {
                when 1 to 5 => n, 1
                when 5 to 9 => n * 1, 2
                otherwise   => 0, 0
            }
            """);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("2", policy.TextOf(finding));
        Assert.Contains("n 5, row 1 of table \"T\" gives b 1 and row 2 of table \"T\" gives 2", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>Between rows that are written differently and never differ there is nothing to report.</summary>
    [Fact]
    public void Rows_that_say_the_same_in_other_words_are_not() => Assert.Empty(Checked.Policy("""
        policy P
        request Q { n: count decides a: count decides b: count }
        table T for Q decides a, b by n { when 1 to 5 => n, 2 when 5 to 9 => n * 1, 1 + 1 otherwise => 0, 0 }
        """).Of(Code));
}
