using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Examples;

public sealed class ExampleNotMetRuleTests
{
    private const string Code = "SVP6001";
    private const string Late = "amount 5 GBP, age 60 days, customer Regular";
    private const string LateLoyal = "amount 5 GBP, age 60 days, customer Loyal";
    private const string LargeLoyal = "amount 2_000 GBP, age 60 days, customer Loyal";

    [Theory]
    [InlineData(Late, "allow", "expects allow, and the policy says deny by \"Window\"")]
    [InlineData(Late, "deny by Window.Faulty", "expects \"Window.Faulty\" to decide, and its \"reason is faulty\" does not hold: \"Window\" decides")]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal", "allow by Window.Loyal", "expects \"Window.Loyal\" to decide, and the \"age > 30 days\" of \"Window\" does not hold")]
    [InlineData(LargeLoyal, "refer by Window.Loyal", "expects \"Window.Loyal\" to decide, and \"Window.Loyal.Large\" answers before it: \"Window.Loyal.Large\" decides")]
    [InlineData(LargeLoyal, "refer to TeamLead", "expects to be sent to \"TeamLead\", and the policy sends it to \"TeamLead\" and \"Director\"")]
    [InlineData(LateLoyal, "allow, voucher 1 GBP", "expects voucher 1 GBP, and the policy gives 0 GBP")]
    [InlineData(LateLoyal, "allow, slip \"no\"", "expects slip \"no\", and the policy gives")]
    [InlineData(LateLoyal, "points unknown", "expects points unknown, and the policy gives 3")]
    [InlineData(Late, "points 1", "expects points 1, and the policy gives unknown")]
    [InlineData(LargeLoyal, "next changedMind", "expects next changedMind, and the policy gives standard")]
    [InlineData(Late, "allow, voucher 2 GBP", "says deny by \"Window\"; it expects voucher 2 GBP")]
    public void What_the_policy_does_not_decide_is_found_and_the_fix_takes_what_it_does(string given, string expect, string fact)
    {
        Checked policy = Desk.Example(given, expect);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Contains(fact, finding.Message, StringComparison.Ordinal);
        Assert.StartsWith("Example \"Shown\" ", finding.Message, StringComparison.Ordinal);
        Checked after = policy.After(Assert.Single(finding.Fixes));
        Assert.Empty(after.Of(Code));
        Assert.DoesNotContain(after.Told, found => found.Severity == FindingSeverity.Error);
    }

    [Theory]
    [InlineData(Late, "deny")]
    [InlineData(Late, "deny by Window, voucher 0 GBP, points unknown")]
    [InlineData(LateLoyal, "allow by Window.Loyal, slip \"say \\\"yes\\\"\"")]
    [InlineData(LargeLoyal, "refer")]
    [InlineData(LargeLoyal, "refer to Director and TeamLead by Large")]
    [InlineData(LargeLoyal, "refer by Window.Loyal.Large, next standard")]
    [InlineData("amount 2_000 GBP, age 60 days, customer Regular", "deny")]
    [InlineData(Late + ", notice unknown, note \"late\"", "deny by Window")]
    public void What_it_decides_is_not(string given, string expect) => Assert.Empty(Desk.Example(given, expect).Told);

    [Fact]
    public void Whoever_stands_behind_is_shown() => Assert.Equal(
        ["Exception \"Window.Faulty\" decides.", "\"Window.Faulty\" gives voucher."],
        Assert.Single(Desk.Example(Late + ", reason faulty", "deny, voucher 1 GBP").Of(Code)).Related.Select(place => place.Message));

    [Fact]
    public void Each_row_of_a_table_is_held_against_the_policy()
    {
        Checked policy = Desk.With("""
            examples for Refund given age, amount, customer expect verdict, voucher {
                case "late" 31 days, 5 GBP, Regular => deny, 0 GBP
                case "later" 32 days, 5 GBP, Regular => allow, 0 GBP
                case "in time" 30 days, 5 GBP, Loyal => allow, 7 GBP
            }
            """);

        Assert.Equal(["allow", "7 GBP"], policy.Of(Code).Select(policy.TextOf));
        Assert.Equal("Example \"later\" expects allow, and the policy says deny by \"Window\". Put the policy right, or the example.", policy.Of(Code)[0].Message);
        foreach (Finding finding in policy.Of(Code))
        {
            Assert.Single(policy.After(finding.Fixes.Single()).Of(Code));
        }
    }

    [Fact]
    public void A_gap_and_an_overflow_have_words_of_their_own()
    {
        Checked policy = Checked.Policy("""
            policy P
            request R {
                amount: number
                decides band: count
                decides twice: number is amount * amount
            }
            table Bands for R decides band by amount { when > 3 => 1 }
            example "Between" for R { given amount 1 expect twice 1 }
            example "Huge" for R { given amount 70_000_000_000_000_000_000_000_000_000 expect twice 1 }
            """);

        Assert.Equal(
            [
                "Example \"Between\" can't be decided: nothing gives \"band\" a value. Add a rule, a row or 'otherwise' for it, or give the output a default.",
                "Example \"Huge\" can't be decided: its arithmetic goes past what a number or a date holds. Give the fields that it multiplies or moves a range, or the example smaller values.",
            ],
            policy.Of(Code).Select(finding => finding.Message));
    }

    [Theory]
    [InlineData("effective 2026-06-01", "deny")]
    [InlineData("effective 2026-05-31", "allow")]
    [InlineData("", "allow")]
    public void Rules_are_taken_as_they_are_on_the_first_day(string head, string verdict) => Assert.Empty(Desk.Example(
        "amount 5 GBP, age 1 day, customer Regular",
        verdict,
        head,
        "rule Summer for Refund { because \"It is so.\" effective 2026-06-01 when age <= 1 day then deny no exceptions because \"None.\" }").Of(Code));

    /// <summary>No day has rules that follow each other, whether or not the policy says since when it holds.</summary>
    [Theory]
    [InlineData("", "0")]
    [InlineData("effective 2025-01-01", "1")]
    [InlineData("effective 2026-01-01", "2")]
    public void Rules_that_follow_each_other_are_never_taken_together(string head, string x) => Assert.Empty(Checked.Policy($$"""
        policy P {{head}}
        request Q { n: count decides x: count = 0 using sum }
        rule Old for Q { effective 2025-01-01 until 2025-12-31 because "It is so." then x is 1 }
        rule New for Q { effective 2026-01-01 because "It is so." then x is 2 }
        example "One" for Q { given n 1 expect x {{x}} }
        """).Of(Code));

    [Theory]
    [InlineData("amount 5 GBP, age 60 days, customer Regular", "allow by Nobody")]
    [InlineData("amount 5, age 60 days, customer Regular", "allow")]
    [InlineData("age 60 days, customer Regular", "allow")]
    public void An_example_with_another_slip_is_left_alone(string given, string expect) => Assert.Empty(Desk.Example(given, expect).Of(Code));

    [Fact]
    public void A_request_with_a_slip_leaves_its_examples_alone() => Assert.Empty(
        Desk.Example("amount 5 GBP, age 60 days, customer Regular", "allow", rules: "rule Slip for Refund { because \"It is so.\" when nobody then deny no exceptions because \"None.\" }").Of(Code));
}
