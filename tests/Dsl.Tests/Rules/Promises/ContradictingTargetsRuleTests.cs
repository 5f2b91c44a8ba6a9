using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class ContradictingTargetsRuleTests
{
    private const string Code = "SVP4019";

    [Fact]
    public void Less_in_more_time_contradicts_more_in_less()
    {
        Checked policy = PromisePolicy.Of(target: "", standard: "target 95% within 1 hour target 90% within 2 hours");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("90% within 2 hours", policy.TextOf(finding));
        Assert.Equal(
            "Standard \"Reply\" aims at 90% within 2 hours where it aims at 95% within 1 hour already. Drop one of the two, or let the one with more time ask for the greater share.",
            finding.Message);
        Assert.Equal(["95% within 1 hour"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("target 90% within 2 hours target 95% within 1 hour")]
    [InlineData("target 95% within 1 hour target 90% within 1 hour")]
    [InlineData("target 95% within 1 hour target 95% within 2 hours")]
    [InlineData("target 95% within 1 hour target every case within 2 hours target 99% within 3 hours")]
    [InlineData("target 90% target 95%")]
    [InlineData("target 95% within 1 hour target 95% within 1 hour of Hours")]
    [InlineData("target 95% by 17:00 1st working day target 95% by 09:00 2nd working day")]
    [InlineData("target 95% within 1 hour target 90% within 2 hours when worth > 10")]
    [InlineData("target 95% within 1 hour target 90% within 2 hours otherwise")]
    [InlineData("target 95% within 1 hour when worth > 10 target 90% within 2 hours when worth > 100 target 99% within 1 day otherwise")]
    [InlineData("target 95% within 1 hour when urgent or worth > 10 target 90% within 2 hours when urgent target 99% within 1 day otherwise")]
    public void Who_keeps_one_keeps_the_other(string standard) => Assert.Single(For(standard).Of(Code));

    [Theory]
    [InlineData("target 90% within 1 hour target 95% within 2 hours")]
    [InlineData("target 95% within 1 hour target 99%")]
    [InlineData("target 95% within 1 hour of Hours target 90% within 2 hours of Weekend")]
    [InlineData("target 95% within 8 hours target 90% within 1 working day")]
    [InlineData("target 90% by 12:00 target 90% by 17:00")]
    [InlineData("target 90% within 2 hours target 95% within 1 hour when urgent")]
    [InlineData("target 90% within 2 hours when worth > 100 target 95% within 1 hour when worth > 10 target 99% within 1 day otherwise")]
    [InlineData("target 95% within 1 hour when worth > 100 target 90% within 2 hours when worth > 10 target 99% within 1 day otherwise")]
    [InlineData("target 95% within 1 hour when urgent target 90% within 2 hours otherwise")]
    [InlineData("target 95% within 1 hour when urgent target 90% within 2 hours when worth > limit target 50% within 1 day otherwise")]
    public void Two_aims_that_go_together_or_do_not_compare_are_none(string standard) => Assert.Empty(For(standard).Of(Code));

    [Fact]
    public void A_case_in_no_row_is_shown()
    {
        Checked policy = For("target 95% within 1 hour when worth > 1_000 target 95% within 4 hours when worth < 500");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("Reply", policy.TextOf(finding));
        Assert.StartsWith("Standard \"Reply\" aims at nothing for a Question with worth 500, ", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith(". Add 'target … otherwise'.", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("target 95% within 1 hour when worth > 1_000 target 95% within 4 hours when worth <= 1_000", 0)]
    [InlineData("target 95% within 1 hour when worth > 1_000 target 95% within 4 hours when worth < 1_000", 1)]
    [InlineData("target 95% within 1 hour when worth > 1_000 target 95% within 4 hours otherwise", 0)]
    [InlineData("target 95% within 1 hour when worth > 1_000 target 95% within 4 hours", 0)]
    [InlineData("target 95% within 1 hour when customer is Loyal target 95% within 4 hours when customer in (Gold, Regular)", 0)]
    [InlineData("target 95% within 1 hour when customer is Loyal target 95% within 4 hours when customer is Gold", 1)]
    [InlineData("target 95% within 1 hour when worth > limit target 95% within 4 hours when not worth > limit", 0)]
    [InlineData("target 95% within 1 hour when worth > limit target 95% within 4 hours when worth < limit", 1)]
    public void A_hole_is_where_no_row_holds(string standard, int findings) => Assert.Equal(findings, For(standard).Of(Code).Length);

    [Theory]
    [InlineData("target 95% within 1 hour when wroth > 10")]
    [InlineData("target 95% within 1 hour when worth > 10 GBP")]
    public void A_condition_with_an_error_is_not_spoken_of_twice(string standard) => Assert.Empty(For(standard).Of(Code));

    private static Checked For(string standard) => PromisePolicy.Of(target: "target 50% within 30 days", standard: standard, request: "for Question");
}
