using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

/// <summary>SVP4022 and SVP4023: what a broken promise costs, beside what the customer is worth and what those who keep it may give.</summary>
public sealed class RecoveryCostRuleTests
{
    private const string Worth = "SVP4022";
    private const string Limit = "SVP4023";

    /// <summary>45 GBP every 52 weeks for 2 years are 90 GBP, 10 GBP every week for 2 years 1,040 GBP.</summary>
    private const string Segments = "segment Rare { buys 45 GBP every 52 weeks for 2 years } segment Often { buys 10 GBP every 1 week for 2 years } segment New ";

    [Theory]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour pay 91 GBP }", "may cost 91 GBP")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour pay 10 GBP per day up to 100 GBP }", "may cost 100 GBP")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour surprise \"S\" worth 50 GBP pay 41 GBP }", "may cost 91 GBP")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour surprise \"S\" worth 90.01 GBP }", "may cost 90.01 GBP")]
    [InlineData("to Often if broken { fix \"F\" within 1 hour pay 10 GBP per day }", "costs 10 GBP at first and more with each delay, without end")]
    [InlineData("if broken { fix \"F\" within 1 hour pay 91 GBP }", "segment \"Rare\" is worth 90 GBP")]
    public void A_recovery_dearer_than_the_customer_is_found(string promise, string words)
    {
        Checked policy = Of(promise);

        Finding finding = Assert.Single(policy.Of(Worth));
        Assert.Equal("Kept", policy.TextOf(finding));
        Assert.Contains(words, finding.Message, StringComparison.Ordinal);
    }

    /// <summary>A limit helps where there is none, and nobody is worth more than what has no end.</summary>
    [Theory]
    [InlineData("pay 10 GBP per day", "over the years. Say 'up to' how much is paid.")]
    [InlineData("pay 91 GBP", "over the years. Give less, or make the promise 'to' those who are worth more.")]
    [InlineData("pay 10 GBP per day up to 100 GBP", "over the years. Give less, or make the promise 'to' those who are worth more.")]
    public void The_repair_helps(string pay, string repair) =>
        Assert.EndsWith(repair, Assert.Single(Of("to Rare if broken { fix \"F\" within 1 hour " + pay + " }").Of(Worth)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour pay 90 GBP }")]
    [InlineData("to Often if broken { fix \"F\" within 1 hour pay 91 GBP }")]
    [InlineData("to New if broken { fix \"F\" within 1 hour pay 9_000 GBP }")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour pay 100 EUR }")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour }")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour pay Rate }")]
    [InlineData("to Rare if broken { fix \"F\" within 1 hour surprise \"S\" worth 79_228_162_514_264_337_593_543_950_335 GBP pay 1 GBP }")]
    public void One_that_is_not_or_of_which_nobody_can_say_is_not(string promise) => Assert.Empty(Of(promise).Of(Worth));

    [Fact]
    public void A_figure_with_one_value_counts() => Assert.Single(Of("to Rare if broken { fix \"F\" within 1 hour pay Fixed }").Of(Worth));

    [Theory]
    [InlineData("approves Visit up to 20 GBP", "pay 25 GBP per day up to 75 GBP", true)]
    [InlineData("approves Visit up to 20 GBP", "surprise \"S\" worth 21 GBP", true)]
    [InlineData("approves Visit up to 25 GBP", "pay 25 GBP per day up to 75 GBP", false)]
    [InlineData("approves Visit", "pay 25 GBP", false)]
    [InlineData("", "pay 25 GBP", false)]
    [InlineData("approves Visit up to 20 GBP", "pay 25 EUR", false)]
    public void A_recovery_above_the_limit_of_those_who_keep_it_is_found(string approves, string recovery, bool isFound)
    {
        Checked policy = Of("if broken { fix \"F\" within 1 hour " + recovery + " }", approves);

        Assert.Equal(isFound, policy.Of(Limit).Any());
    }

    [Fact]
    public void One_role_of_several_that_may_is_enough()
    {
        Checked policy = Of("if broken { fix \"F\" within 1 hour pay 25 GBP }", "approves Visit up to 20 GBP", "capacity Other { serves Kept demand 1 per week handling 1 hour staffed by Lead }");

        Assert.Empty(policy.Of(Limit));
    }

    private static Checked Of(string promise, string approves = "", string more = "") => Checked.Policy($$"""
        policy P
            currency GBP
        {{Segments}}
        figure Rate { is 100 GBP is 200 GBP from 2026-01-01 }
        figure Fixed { is 100 GBP }
        role Fitter { staff 4 {{approves}} }
        role Lead { staff 1 approves Visit up to 100 GBP }
        request Visit { price: money from 0 GBP }
        standard Mended core { measure "time" target 90% within 2 days }
        promise Kept { standard Mended {{promise}} }
        capacity Van { serves Mended demand 8 per week handling 2 hours staffed by Fitter }
        {{more}}
        """);
}
