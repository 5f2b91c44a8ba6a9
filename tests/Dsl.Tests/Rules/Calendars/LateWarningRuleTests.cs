using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Calendars;

public sealed class LateWarningRuleTests
{
    private const string Code = "SVP4017";

    [Fact]
    public void A_warning_without_time_left_is_told_with_what_would_do()
    {
        Checked policy = Standard("target 90% within 4 hours warn at 98%");

        Finding finding = Assert.Single(policy.Of(Code));
        Assert.Equal("98%", policy.TextOf(finding));
        Assert.Equal("The warning at 98% of 4 hours leaves 4 minutes 48 seconds, and handling takes 6 minutes (\"Desk\"). Warn at 97% or earlier.", finding.Message);
        Assert.Equal(["Desk"], finding.Related.Select(policy.TextOf));
    }

    [Fact]
    public void A_warning_at_the_end_is_none() => Assert.Equal(
        "The warning at 100% comes when \"Reply\" is already missed. Warn earlier, while there is time to act.",
        Assert.Single(Standard("target 90% within 4 hours warn at 100%").Of(Code)).Message);

    [Fact]
    public void Where_the_time_is_too_short_for_any_warning_it_says_so() => Assert.EndsWith(
        "Give the standard more time.", Assert.Single(Standard("target 90% within 6 minutes warn at 1%").Of(Code)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("target 90% within 4 hours warn at 97.5%", 0)]
    [InlineData("target 90% within 4 hours warn at 97.6%", 1)]
    [InlineData("target 90% within 4 hours warn at 50% warn at 98% warn at 120%", 2)]
    // The longest of several times; a day or a time of day has no fixed share.
    [InlineData("target 90% within 4 hours target 99% within 8 hours warn at 98%", 0)]
    [InlineData("target 90% within 2 working days of Hours warn at 99.9%", 0)]
    [InlineData("target 90% within 2 working days of Hours warn at 100%", 1)]
    [InlineData("target 90% warn at 99.9%", 0)]
    public void It_fires_where_too_little_is_left(string clauses, int findings) => Assert.Equal(findings, Standard(clauses).Of(Code).Length);

    [Theory]
    [InlineData("handling 5 minutes", 1)]
    [InlineData("handling 4 minutes 48 seconds", 0)]
    [InlineData("handling 4 minutes 49 seconds", 1)]
    [InlineData("throughput 100 per day", 0)]
    public void The_quickest_of_the_capacities_counts(string second, int findings) => Assert.Equal(findings, Standard(
        "target 90% within 4 hours warn at 98%", "capacity Other { serves Quick demand 1 per hour " + second + " staffed by Agent }").Of(Code).Length);

    [Fact]
    public void Without_a_capacity_nothing_is_known_of_handling() => Assert.Empty(
        Checked.Policy("policy P standard S core { measure \"m\" target 90% within 4 hours warn at 99.99% }").Of(Code));

    [Fact]
    public void It_can_be_suppressed_in_the_standard() =>
        Assert.Contains(Standard("target 90% within 4 hours warn at 100% suppress SVP4017 because \"Then we say sorry.\"").Suppressed, found => found.Finding.Rule.Code == Code);

    private static Checked Standard(string clauses, string others = "") => Checked.Policy(
        $$"""
        policy Support
        calendar Hours { open Mon..Fri 09:00..18:00 }
        role Agent { staff 20 works Hours }
        standard Reply core { measure "time to first reply" during Hours {{clauses}} }
        promise Quick { standard Reply target 50% within 9 hours }
        capacity Desk { serves Reply demand 20 per hour handling 6 minutes staffed by Agent }
        {{others}}
        """);
}
