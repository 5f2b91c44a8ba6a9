using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

public sealed class HighOccupancyRuleTests
{
    private const string Code = "SVP4010";

    /// <summary>54 × 6 minutes are 5.4 of 6 people: 90 %. 5.4 / 0.85 = 6.4.</summary>
    [Fact]
    public void People_who_are_busy_too_much_are_told_of()
    {
        Checked policy = CapacityPolicy.Of("50% within 8 hours", "demand 54 per hour handling 6 minutes");
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal("Desk", policy.TextOf(finding));
        Assert.Equal(
            "\"Desk\" asks for 90% of people's time at work, more than 85%: 2430 a week at 6 minutes each keep 5.4 people busy, and 6 are there. Staff 7, or take work away.",
            finding.Message);
        Assert.Empty(policy.After(Assert.Single(finding.Fixes)).Of(Code));
        Assert.Empty(policy.Told);
    }

    [Theory]
    [InlineData("demand 51 per hour handling 6 minutes", 0)]
    [InlineData("demand 52 per hour handling 6 minutes", 1)]
    [InlineData("demand 102 per hour handling 6 minutes concurrency 2", 0)]
    [InlineData("demand 90 per hour handling 6 minutes", 1)]
    [InlineData("demand 51 per hour handling 6 minutes shrinkage 1%", 1)]
    [InlineData("demand 90 per hour", 0)]
    [InlineData("demand 0 per hour handling 6 minutes", 0)]
    public void Exactly_as_busy_as_they_may_be_is_not_too_much(string capacity, int findings) =>
        Assert.Equal(findings, CapacityPolicy.Of("50% within 8 hours", capacity).Of(Code).Length);

    [Fact]
    public void How_busy_is_a_setting() =>
        Assert.Empty(CapacityPolicy.Of("50% within 8 hours", "demand 54 per hour handling 6 minutes", settings: ("svcpolicy.max_occupancy", "90%")).Of(Code));

    [Fact]
    public void Machines_need_no_breath() => Assert.Empty(Checked.Policy(
        "policy P standard Reply core { measure \"reply\" target 50% within 5 hours } capacity Desk { serves Reply demand 90 per hour throughput 91 per hour }").Of(Code));
}
