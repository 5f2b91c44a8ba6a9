using PolicyLint.Dsl.Findings;

namespace PolicyLint.Dsl.Tests.Rules.Capacity;

public sealed class PeakBreaksPromiseRuleTests
{
    private const string Code = "SVP4011";

    /// <summary>19 erlangs on average, of which 24 people answer 88 % in 20 seconds; 22 at the peak, for which it takes 27.</summary>
    [Fact]
    public void Calls_that_are_answered_on_average_and_not_at_noon()
    {
        Checked policy = CapacityPolicy.Of("80% within 20 seconds", "demand 380 per hour peak 440 per hour handling 3 minutes", staff: 24);
        Finding finding = Assert.Single(policy.Of(Code));

        Assert.Equal("80%", policy.TextOf(finding));
        Assert.StartsWith("\"Quick\" promises 80% within 20 seconds, which holds on average; at the peak of \"Desk\" (440 per hour) about ", finding.Message, StringComparison.Ordinal);
        Assert.Contains("% is likely by Erlang C (random arrivals, first come first served, nobody gives up). Bring in people for the peak (it takes 27), or say that busy times are different.", finding.Message, StringComparison.Ordinal);
        Assert.Empty(finding.Fixes);
        Assert.Empty(policy.Of("SVP4002"));
    }

    [Fact]
    public void A_peak_that_grows_without_end_leaves_nothing_in_time() => Assert.Contains(
        "(900 per hour) nothing is likely to be in time by Erlang C",
        Assert.Single(CapacityPolicy.Of("80% within 20 seconds", "demand 380 per hour peak 900 per hour handling 3 minutes", staff: 24).Of(Code)).Message,
        StringComparison.Ordinal);

    [Theory]
    [InlineData(24, "peak 400 per hour", 0)]
    [InlineData(26, "peak 440 per hour", 1)]
    [InlineData(27, "peak 440 per hour", 0)]
    [InlineData(24, "peak 300 per hour", 0)]
    [InlineData(24, "peak 900 per hour", 1)]
    [InlineData(24, "", 0)]
    public void It_begins_where_the_model_says(int staff, string peak, int findings) => Assert.Equal(
        findings, CapacityPolicy.Of("80% within 20 seconds", "demand 380 per hour " + peak + " handling 3 minutes", staff).Of(Code).Length);

    [Fact]
    public void What_is_missed_on_average_is_not_said_again() =>
        Assert.Empty(CapacityPolicy.Of("80% within 20 seconds", "demand 400 per hour peak 440 per hour handling 3 minutes", staff: 23).Of(Code));

    /// <summary>
    /// 6 people do 60 an hour; 50 come in, and for an hour N. After that hour N − 60 lie there, and the last of them waits (N − 60) / 60
    /// hours: two at 180. At 240 a third of the hour's work waits longer than two.
    /// </summary>
    [Theory]
    [InlineData("every case within 2 hours", 180, 0)]
    [InlineData("every case within 2 hours", 181, 1)]
    [InlineData("66% within 2 hours", 240, 0)]
    [InlineData("67% within 2 hours", 240, 1)]
    public void A_peak_of_an_hour_lasts_for_an_hour_in_the_backlog(string target, int peak, int findings) => Assert.Equal(
        findings, CapacityPolicy.Of(target, $"demand 50 per hour peak {peak} per hour handling 6 minutes").Of(Code).Length);

    /// <summary>540 can be done a day; on a day of 900 the last 360 wait for the next morning, 6 open hours of it.</summary>
    [Theory]
    [InlineData("60% within 9 hours", "demand 450 per day peak 900 per day", 0)]
    [InlineData("every case within 6 hours", "demand 450 per day peak 900 per day", 0)]
    [InlineData("every case within 5 hours", "demand 450 per day peak 900 per day", 1)]
    [InlineData("80% within 9 hours", "demand 2_500 per week peak 5_000 per week", 1)]
    [InlineData("80% within 9 hours", "demand 2_500 per week peak 2_600 per week", 0)]
    public void A_peak_of_a_day_or_a_week_lasts_as_long(string target, string demand, int findings) => Assert.Equal(
        findings, CapacityPolicy.Of(target, demand + " handling 6 minutes").Of(Code).Length);
}
