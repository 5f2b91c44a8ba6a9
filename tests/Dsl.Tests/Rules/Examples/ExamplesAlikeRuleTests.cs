using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Examples;

public sealed class ExamplesAlikeRuleTests
{
    private const string Code = "SVP6004";

    [Theory]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal")]
    [InlineData("customer Loyal, age 72 hours, amount 5.00 GBP")]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal, reason changedMind, notice unknown, note \"\"")]
    public void The_same_case_is_found_however_it_is_written(string given)
    {
        Checked policy = Two("amount 5 GBP, age 3 days, customer Loyal", given);

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal(Code, finding.Rule.Code);
        Assert.Equal("\"Second\"", policy.TextOf(finding));
        Assert.Equal("\"First\"", policy.TextOf(Assert.Single(finding.Related)));
    }

    [Theory]
    [InlineData("amount 5 GBP, age 3 days, customer Regular")]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal, notice 0 days")]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal, note \"unknown\"")]
    public void Another_case_is_not(string given) => Assert.Empty(Two("amount 5 GBP, age 3 days, customer Loyal", given).Told);

    [Fact]
    public void A_row_and_an_example_may_be_the_same_case() => Assert.Equal("Again", Assert.Single(Desk.With("""
        example "Once" for Refund { given amount 5 GBP, age 3 days, customer Loyal expect allow }
        examples for Refund given amount, age, customer expect verdict { case "Again" 5 GBP, 3 days, Loyal => allow }
        """).Of(Code)).Message.Split('"')[1]);

    private static Checked Two(string first, string second) => Desk.With(
        $"example \"First\" for Refund {{ given {first} expect allow }} example \"Second\" for Refund {{ given {second} expect allow }}");
}
