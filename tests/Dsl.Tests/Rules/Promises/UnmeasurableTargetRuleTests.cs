using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Promises;

/// <summary>The desk has 600 cases a week: 1 − 1/600 = 99.8333… %.</summary>
public sealed class UnmeasurableTargetRuleTests
{
    private const string Code = "SVP4007";

    [Fact]
    public void All_of_a_percentage_is_found_and_said_honestly_by_the_fix()
    {
        Checked policy = PromisePolicy.Of(standard: "target 100% within 4 hours");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("100%", policy.TextOf(finding));
        Assert.Equal(
            "\"Reply\" aims at 100%, and one case in any number will be late some day. Say 'every case' if each single one counts, or leave room for it.",
            finding.Message);
        Fix fix = Assert.Single(finding.Fixes);
        Assert.Contains("target every case within 4 hours", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Told);
    }

    [Fact]
    public void A_promise_of_it_without_a_recovery_gets_one()
    {
        Checked policy = PromisePolicy.Of(target: "target 100.0% within 8 hours", recovery: "to Loyal", standard: "target every case within 4 hours");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Contains("Say 'every case' if each single one counts, and 'if broken' what happens then, or leave room", finding.Message, StringComparison.Ordinal);
        Assert.Contains(
            "target every case within 8 hours to Loyal if broken { fix \"Say here how it is put right.\" within 8 hours }",
            policy.Fixed(Assert.Single(finding.Fixes)),
            StringComparison.Ordinal);
        Assert.Empty(policy.After(finding.Fixes[0]).Told);
    }

    /// <summary>1 / (1 − 99.9 %) = 1,000 cases.</summary>
    [Fact]
    public void More_than_the_cases_can_show_is_found_with_the_figures()
    {
        Checked policy = PromisePolicy.Of(standard: "target 99.9% within 4 hours over 1 week");

        Finding finding = Assert.Single(policy.Told);
        Assert.Equal("99.9%", policy.TextOf(finding));
        Assert.Equal(
            "\"Reply\" aims at 99.9%, which only 1000 cases can show, and in 1 week there are at most 600: a single late one breaks it. "
            + "Measure over a longer time, aim at no more than 99.83%, or say 'every case'.",
            finding.Message);
        Assert.Equal(["1 week"], finding.Related.Select(policy.TextOf));
        Fix fix = Assert.Single(finding.Fixes);
        Assert.Contains("target 99.83% within 4 hours", policy.Fixed(fix), StringComparison.Ordinal);
        Assert.Empty(policy.After(fix).Told);
    }

    [Theory]
    [InlineData("target 99.9% within 4 hours over 12 days", 0)]
    [InlineData("target 99.9% within 4 hours over 11 days", 1)]
    [InlineData("target 99.83% within 4 hours over 1 week", 0)]
    [InlineData("target 99.84% within 4 hours over 1 week", 1)]
    [InlineData("target 99.999_999% within 4 hours", 0)]
    [InlineData("target every case within 4 hours over 1 day", 0)]
    public void A_target_needs_one_case_in_one_less_the_share(string standard, int findings) =>
        Assert.Equal(findings, PromisePolicy.Of(standard: standard).Of(Code).Length);

    [Fact]
    public void A_promise_is_measured_by_the_window_of_its_standard_and_the_cases_of_its_own_capacity()
    {
        const string Own = "capacity Few { serves Quick demand 50 per week handling 6 minutes staffed by 2 Agent } capacity Desk { serves Reply demand 600 per week handling 6 minutes staffed by 2 Agent }";

        Assert.Single(PromisePolicy.Of(target: "target 99% within 4 hours", standard: "target 99% within 4 hours over 1 week", capacity: Own).Of(Code));
        Assert.Empty(PromisePolicy.Of(target: "target 98% within 4 hours", standard: "target 99% within 4 hours over 1 week", capacity: Own).Of(Code));
    }

    [Theory]
    [InlineData("", 1)]
    [InlineData("capacity Desk { serves Reply }", 0)]
    public void Without_a_capacity_the_arrivals_of_the_standard_count_and_where_a_figure_is_missing_nothing_is_said(string capacity, int findings) =>
        Assert.Equal(findings, PromisePolicy.Of(standard: "target 99% within 4 hours over 1 week arrivals 99 per week", capacity: capacity).Of(Code).Length);

    [Fact]
    public void Where_there_is_less_than_a_case_no_share_is_offered()
    {
        Finding finding = Assert.Single(PromisePolicy.Of(target: "", standard: "target 50% within 4 hours over 1 day arrivals 1 per week", capacity: "").Of(Code));

        Assert.Empty(finding.Fixes);
        Assert.EndsWith("which only 2 cases can show, and in 1 day there are at most 0.1: a single late one breaks it. Measure over a longer time, or say 'every case'.", finding.Message, StringComparison.Ordinal);
    }
}
