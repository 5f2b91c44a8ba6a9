using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Examples;

public sealed class ExampleIncompleteRuleTests
{
    private const string Code = "SVP6002";

    [Fact]
    public void Fields_that_are_left_out_are_named_together()
    {
        Checked policy = Desk.Example("age 3 days", "allow");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal(Code, finding.Rule.Code);
        Assert.Equal("\"Shown\"", policy.TextOf(finding));
        Assert.Equal("Example \"Shown\" leaves out \"amount\" and \"customer\", which have no default and can't be unknown. Give them, or give the fields defaults.", finding.Message);
        Assert.Equal(["amount", "customer"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void A_column_that_no_row_has_is_one_finding()
    {
        Checked policy = Desk.With("""
            examples for Refund given age, amount expect verdict {
                case "one" 1 day, 5 GBP => allow
                case "two" 2 days, 5 GBP => allow
            }
            """);

        Assert.Equal("age, amount", policy.TextOf(Assert.Single(policy.Told)));
        Assert.Contains("These examples leave out \"customer\", which has no default", policy.Of(Code)[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal")]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal, notice unknown")]
    [InlineData("amount 5 GBP, age 3 days, customer Loyal, note \"x\", reason faulty, notice 3 days")]
    public void Defaults_and_unknowns_may_be_left_out(string given) => Assert.Empty(Desk.Example(given, "allow").Told);
}
