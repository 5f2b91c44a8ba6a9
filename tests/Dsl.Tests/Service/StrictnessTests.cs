using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Tests.Rules;

namespace PolicyLint.Dsl.Tests.Service;

/// <summary>What is said of two deadlines is held against the moments at which they are due, for starts all over a week.</summary>
public sealed class StrictnessTests
{
    private static readonly string[] Deadlines =
    [
        "within 1 hour by the clock", "within 4 hours by the clock", "within 4 hours", "within 5 hours", "within 0 hours", "within 0 hours by the clock", "within 2 days of Always",
        "within 48 hours by the clock", "within 4 hours of Weekend", "within 4 hours of Always", "within 1 working day", "within 2 working days", "within 2 working days of Weekend", "by 00:00", "by 09:00", "by 17:00",
        "by 24:00", "by 00:00 next working day", "by 09:00 next working day", "by 17:00 next working day", "by 24:00 next working day", "by 09:00 2nd working day",
        "by 17:00 3rd working day", "by 24:00 2nd working day", "by 17:00 2nd working day of Always", "by 24:00 next working day of Always", "by 00:00 2nd working day of Always",
    ];

    private static readonly Fraction[] Starts = [.. Enumerable.Range(0, 2 * 24 * 7).SelectMany(half => new Fraction[] { 30 * half, (30 * half) + 1 })];

    [Fact]
    public void Sooner_is_never_later_and_somewhere_sooner()
    {
        (string Text, StandardTarget Target, Fraction[] Due)[] all = [.. Targets("90%", Deadlines).Select((target, i) => (Deadlines[i], target, DueAt(target)))];
        int decided = 0;
        foreach (var (first, firstTarget, firstDue) in all)
        {
            foreach (var (second, secondTarget, secondDue) in all)
            {
                int? strictness = Strictness.Of(firstTarget, secondTarget);
                string pair = $"{first} / {second}: {strictness}";
                Assert.True(-strictness == Strictness.Of(secondTarget, firstTarget) || strictness is null, pair);
                if (strictness is not { } said)
                {
                    continue;
                }

                decided++;
                IEnumerable<int> orders = firstDue.Zip(secondDue, (a, b) => b.CompareTo(a));
                Assert.True(said == 0 ? orders.All(order => order == 0) : orders.All(order => order == 0 || Math.Sign(order) == Math.Sign(said)) && orders.Any(order => order != 0), pair);
            }
        }

        Assert.InRange(decided, 180, 400);
    }

    [Theory]
    [InlineData("90% within 4 hours", "80% within 4 hours", 1)]
    [InlineData("90% within 4 hours", "80% within 5 hours", 1)]
    [InlineData("90% within 4 hours", "90% within 4 hours", 0)]
    [InlineData("every case within 4 hours", "100% within 4 hours", 0)]
    [InlineData("80% within 4 hours", "90% within 5 hours", null)]
    [InlineData("80% within 4 hours", "90% within 1 hour", -1)]
    [InlineData("90%", "80%", 1)]
    [InlineData("90%", "80% within 4 hours", null)]
    [InlineData("90% within 4 hours of Weekend", "90% within 4 hours", null)]
    public void A_greater_share_counts_where_the_time_is_no_longer(string first, string second, int? expected)
    {
        StandardTarget[] targets = [.. Targets(string.Empty, first, second)];
        int? strictness = Strictness.Of(targets[0], targets[1]);

        Assert.Equal(expected, strictness is { } said ? Math.Sign(said) : null);
    }

    private static IEnumerable<StandardTarget> Targets(string share, params string[] deadlines) => Checked.Policy(
        "policy P default calendar Hours calendar Hours { open Mon..Fri 09:00..18:00 } calendar Weekend { open Sat..Sun 09:00..18:00 } calendar Always { always open } "
        + string.Concat(deadlines.Select((deadline, i) => $"standard S{i} core {{ measure \"m\" target {share} {deadline} during Hours }} ")))
        .Project.Policies[0].Standards.Select(standard => Assert.Single(standard.Targets));

    private static Fraction[] DueAt(StandardTarget target)
    {
        WeekDeadline deadline = WeekDeadline.Of(target.Deadline!)!;
        return [.. Starts.Select(deadline.DueAt)];
    }
}
