using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

public sealed class FragilePromiseRuleTests
{
    private const string Code = "SVP4020";
    private const string Calls = "demand 400 per hour handling 3 minutes";

    /// <summary>24 people keep 80.9 %; 23 would keep 70 %, and 22 erlangs less still. 20 / 24 = 83.3 % is not too busy.</summary>
    [Fact]
    public void What_would_break_it_is_listed()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", Calls, staff: 24);
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal("80%", policy.TextOf(finding));
        Assert.Equal(
            "\"Quick\" promises 80% within 20 seconds, and keeps it only just: about 80% is likely, one person fewer breaks it and 10% more demand breaks it "
            + "(by Erlang C (random arrivals, first come first served, nobody gives up)). Add people, or promise a little less.",
            finding.Message);
        Assert.Empty(policy.Told);
    }

    [Theory]
    [InlineData(30, "80% within 20 seconds", 0)]
    [InlineData(23, "80% within 20 seconds", 0)]
    [InlineData(27, "95% within 20 seconds", 1)]
    [InlineData(30, "95% within 20 seconds", 0)]
    public void With_room_to_spare_it_is_silent_and_where_it_is_missed_too(int staff, string target, int findings) =>
        Assert.Equal(findings, CapacityPolicy.Of(target, Calls, staff).Of(Code).Length);

    [Fact]
    public void Being_too_busy_is_enough()
    {
        Finding finding = Assert.Single(CapacityPolicy.Of("50% within 8 hours", "demand 540 per hour handling 6 minutes", staff: 60, settings: ("svcpolicy.max_occupancy", "80%")).Of(Code));

        Assert.Contains("only just: people are busy 90% of their time (by the backlog", finding.Message, StringComparison.Ordinal);
    }

    /// <summary>6 people at 5.8: with 10 % more, 94 % gets done in the long run, and the backlog never ends.</summary>
    [Fact]
    public void A_backlog_on_the_edge_is_fragile() => Assert.Contains(
        "only just: one person fewer breaks it, 10% more demand breaks it and people are busy 96.7% of their time",
        Assert.Single(CapacityPolicy.Of("90% within 2 hours", "demand 58 per hour handling 6 minutes").Of(Code)).Message,
        StringComparison.Ordinal);
}
