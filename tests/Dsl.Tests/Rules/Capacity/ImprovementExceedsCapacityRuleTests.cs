using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

/// <summary>24 people answer 80.888 % of 400 calls an hour within 20 seconds; 70 % growing by 1 % a week passes that after 15 weeks: 0.7 × 1.01¹⁵ = 0.8127.</summary>
public sealed class ImprovementExceedsCapacityRuleTests
{
    private const string Code = "SVP4015";

    [Fact]
    public void The_week_in_which_it_breaks_is_named()
    {
        Checked policy = Plan("by 1% every week from 70% starting 2026-01-05 for 30 weeks");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal("1%", policy.TextOf(finding));
        Assert.Equal(
            "In week 15 (2026-04-20) the plan for \"Reply\" asks for 81.2%, and about 80% is likely by Erlang C (random arrivals, first come first served, nobody gives up). "
            + "Staff 27 until then, or end the plan at 80%.",
            finding.Message);
        Assert.Equal(["Desk"], finding.Related.Select(policy.TextOf));
    }

    [Theory]
    [InlineData("by 1% every week from 70% starting 2026-01-05 for 14 weeks", 24, 0)]
    [InlineData("by 1% every week from 70% starting 2026-01-05 for 15 weeks", 24, 1)]
    [InlineData("by 1% every week from 70% starting 2026-01-05 until 2026-04-19", 24, 0)]
    [InlineData("by 1% every week from 70% starting 2026-01-05 until 2026-04-20", 24, 1)]
    [InlineData("by 1% every week from 70% starting 2026-01-05 for 3 months", 24, 0)]
    [InlineData("by 1% every week from 70% starting 2026-01-05 for 4 months", 24, 1)]
    [InlineData("by 1% every week from 70% starting 2026-01-05", 24, 1)]
    [InlineData("by 1% every week from 70% starting 2026-01-05 for 30 weeks", 30, 0)]
    [InlineData("by 1% every week from 90% starting 2026-01-05 for 30 weeks", 24, 0)]
    [InlineData("by 50% every week from 70% starting 2026-01-05 for 30 weeks", 24, 0)]
    [InlineData("by 0% every week from 70% starting 2026-01-05", 24, 0)]
    [InlineData("by 0.000001% every week from 70% starting 2026-01-05", 24, 0)]
    public void It_begins_where_the_model_says(string plan, int staff, int findings) => Assert.Equal(findings, Plan(plan, staff).Of(Code).Length);

    [Fact]
    public void Weeks_are_counted_where_periods_are_longer() => Assert.StartsWith(
        "In week 30 (2026-08-03)", Assert.Single(Plan("by 1% every 2 weeks from 70% starting 2026-01-05").Of(Code)).Message, StringComparison.Ordinal);

    [Fact]
    public void It_can_be_suppressed_in_the_plan() =>
        Assert.Single(Plan("by 1% every week from 70% starting 2026-01-05 suppress SVP4015 because \"Three people start in March.\"").Suppressed);

    private static Checked Plan(string plan, int staff = 24) => CapacityPolicy.Of(
        "10% within 20 seconds", "demand 400 per hour handling 3 minutes", staff, standard: "target 70% within 20 seconds", others: "improve Reply " + plan);
}
