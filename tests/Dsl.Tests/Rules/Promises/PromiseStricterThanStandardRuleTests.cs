using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

public sealed class PromiseStricterThanStandardRuleTests
{
    private const string Code = "SVP4004";

    [Theory]
    [InlineData("97% within 4 hours", "97%")]
    [InlineData("every case within 4 hours", "every case")]
    [InlineData("95% within 239 minutes", "within 239 minutes")]
    [InlineData("97% within 2 hours", "97% within 2 hours")]
    [InlineData("95% within 2 hours of Always", "within 2 hours of Always")]
    public void What_is_promised_beyond_the_standard_is_marked(string target, string marked)
    {
        Checked policy = PromisePolicy.Of(target: "target " + target);

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal(marked, policy.TextOf(finding));
        Assert.Equal(
            "\"Quick\" promises " + target + ", and \"Reply\" behind it aims at 95% within 4 hours. Aim higher first, or promise no more than that.",
            finding.Message);
        Assert.Equal(["95% within 4 hours"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("95% within 4 hours")]
    [InlineData("95% within 4 hours of Always")]
    [InlineData("90% within 2 hours")]
    [InlineData("99% within 5 hours")]
    [InlineData("97% within 4 hours of Hours")]
    [InlineData("97% within 1 working day")]
    [InlineData("97% by 17:00")]
    public void As_much_less_or_what_cannot_be_compared_is_not(string target) => Assert.Empty(PromisePolicy.Of(target: "target " + target).Of(Code));

    /// <summary>Four hours by the clock are over when four opening hours are, or before.</summary>
    [Theory]
    [InlineData("4 hours by the clock", 1)]
    [InlineData("5 hours by the clock", 0)]
    [InlineData("4 hours of Weekend", 0)]
    [InlineData("3 hours", 1)]
    public void Opening_hours_run_no_faster_than_the_clock(string within, int findings)
    {
        Checked policy = PromisePolicy.Of(target: "target 95% within " + within, standard: "target 95% within 4 hours during Hours");

        Assert.Equal(findings, policy.Of(Code).Length);
    }

    [Fact]
    public void On_another_clock_the_message_names_the_hours() => Assert.Contains(
        "\"Reply\" behind it aims at 95% within 4 hours of \"Hours\".",
        Assert.Single(PromisePolicy.Of(target: "target 95% within 4 hours by the clock", standard: "target 95% within 4 hours during Hours").Of(Code)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("target 95% within 1 hour target 99% within 4 hours", 0)]
    [InlineData("target 80% within 2 hours target 95% within 2 hours", 0)]
    [InlineData("target 80% within 2 hours target 90% within 4 hours", 1)]
    [InlineData("target 95%", 0)]
    public void Of_several_targets_one_that_asks_for_as_much_is_enough(string standard, int findings) =>
        Assert.Equal(findings, PromisePolicy.Of(target: "target 95% within 2 hours", standard: standard).Of(Code).Length);

    [Fact]
    public void Targets_for_some_cases_say_nothing_of_all() =>
        Assert.Empty(PromisePolicy.Of(target: "target 95% within 2 hours", standard: "target 80% within 4 hours when worth > 10 target 80% within 8 hours otherwise", request: "for Question").Of(Code));

    [Fact]
    public void Without_a_target_of_its_own_a_promise_is_its_standard() => Assert.Empty(PromisePolicy.Of(target: "").Of(Code));
}
