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

    /// <summary>Rows are rules: what none of them can be met by, and what those before always take, never gives its value.</summary>
    [Theory]
    [InlineData("", "when > 60 days => 1 when < 0 days => 2 otherwise => 0", "< 0 days", "Row 2 of table \"T\" never applies: no Refund meets its cells. Put them right, or remove the row.")]
    [InlineData("first match", "when > 60 days => 1 when > 90 days => 2 otherwise => 0", "> 90 days", "Row 2 of table \"T\" never applies: whenever it would, so does a row before it. Put it before that one, or remove it.")]
    [InlineData("first match", "when > 60 days => 1 when <= 60 days => 2 when any => 3", "any", "Row 3 of table \"T\" never applies: whenever it would, so does a row before it. Put it before that one, or remove it.")]
    [InlineData("first match", "when any => 1 when > 90 days => 2 when > 60 days => 3 when < 0 days => 4 otherwise => 5", "> 90 days", "Row 2 of table \"T\" never applies, and no row after it: whenever it would, so does a row before it. Put it before that one, or remove it.")]
    [InlineData("first match", "when > 90 days => 1 when > 60 days => 2 when <= 60 days => 0 otherwise => 3", null, null)]
    [InlineData("", "when > 60 days => 1 when > 90 days => 1 otherwise => 0", "> 90 days", "Row 2 of table \"T\" never applies: whenever it would, so does a row before it. Remove it.")]
    [InlineData("", "when > 60 days => 1 when > 90 days => 2 otherwise => 0", null, null)]
    [InlineData("", "when > 60 days => 1 when 0 to 60 days => 2 otherwise => 0", null, null)]
    public void A_row_that_no_case_comes_to_is_found(string order, string rows, string? cells, string? message)
    {
        Checked policy = Checked.Policy($"policy P request Refund {{ age: duration from 0 days decides points: count = 0 }} table T for Refund decides points by age {{ {order} {rows} }}");

        // What rows without an order contradict is told by SVP2007.
        Assert.Equal(message is null ? [] : [$"{cells}: {message}"], policy.Of(Code).Select(f => $"{policy.TextOf(f)}: {f.Message}"));
    }

    /// <summary>The row of one request may be none of the other's.</summary>
    [Theory]
    [InlineData("from 0", "from 0 to 5", 0)]
    [InlineData("from 0 to 5", "from 0 to 6", 1)]
    public void A_row_that_one_of_several_requests_comes_to_is_not(string first, string second, int found) => Assert.Equal(found, Checked.Policy(
        $"policy P request A {{ n: count {first} decides p: count = 0 }} request B {{ n: count {second} decides p: count = 0 }} table T for A, B decides p by n {{ when > 10 => 1 otherwise => 2 }}").Of(Code).Count());

    /// <summary>A version ends when the next one starts, also one that doesn't say since when it holds; its examples are of a day before.</summary>
    [Theory]
    [InlineData("effective 2026-12-31", 0)]
    [InlineData("effective 2027-01-01", 1)]
    [InlineData("effective 2028-01-01 until 2028-12-31", 1)]
    public void A_rule_of_the_time_of_the_next_version_never_applies(string days, int found)
    {
        const string Request = "request R { late: yes/no }";
        Checked both = Checked.Policies(
            $"policy P version 1 {Request} rule Late for R {{ because \"It is so.\" {days} when late then deny no exceptions because \"None.\" }} example \"E\" for R {{ given late yes expect deny }}",
            $"policy P version 2 effective 2027-01-01 {Request} rule Late for R {{ because \"It is so.\" when late then deny no exceptions because \"None.\" }}");

        Assert.Equal(found, both.Of(Code).Length);
        string day = found == 0 ? "2026-12-30" : "2026-12-31";
        Assert.StartsWith($"Example \"E\" on {day} expects deny, and the policy says allow", Assert.Single(both.Of("SVP6001")).Message, StringComparison.Ordinal);
    }

    /// <summary>A calendar that another policy lends is not the policy's own of that name.</summary>
    [Theory]
    [InlineData("working days from a to b of Hours > 3 and working days from a to b of Other.Hours <= 3")]
    [InlineData("a + 3 working days of Hours < b and a + 3 working days of Other.Hours >= b")]
    public void Calendars_of_one_name_are_told_apart(string condition)
    {
        Checked policy = Checked.Policies(
            $$"""
            policy Main use Other
            calendar Hours { open Mon..Fri }
            request R { a: date b: date }
            rule W for R { because "It is so." when {{condition}} then deny no exceptions because "None." }
            """,
            "policy Other calendar Hours { open Sat }");

        Assert.DoesNotContain(policy.Files.SelectMany(f => f.Findings), f => f.Finding.Severity == FindingSeverity.Error);
        Assert.Empty(policy.Of(Code));
    }

    /// <summary>A time is passed in with seconds, which the language has no word for.</summary>
    [Fact]
    public void The_last_minute_of_the_day_has_seconds()
    {
        static Checked When(string condition) => Checked.Policy(
            "policy P request R { at1: time } rule W for R { because \"It is so.\" when " + condition + " then deny no exceptions because \"None.\" }");

        Assert.Empty(When("at1 > 23:59").Of(Code));
        Assert.Empty(When("at1 > 23:59 and at1 >= 23:00").Of(Code));
        Assert.Single(When("at1 > 23:59 and at1 < 23:59").Of(Code));
        Assert.Single(When("at1 < 00:00").Of(Code));
    }
}
