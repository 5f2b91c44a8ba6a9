using PolicyLint.Dsl.Decisions;
using Xunit.Abstractions;

namespace PolicyLint.Dsl.Tests.Decisions.Limits;

/// <summary>
/// Whatever looks at all cases may find that they cost too much, at any place. Then nothing fails, what was given up is said, and nothing
/// is claimed that is not so: everything is asked with limits from the least up to where nothing is given up any more.
/// </summary>
public sealed class LimitSweepTests
{
    /// <summary>The few policies that need more are asked with no more: each answer takes long by then.</summary>
    private const int MostNodes = 4_000;

    private readonly ITestOutputHelper _output;

    public LimitSweepTests(ITestOutputHelper output) => _output = output;

    [Fact]
    public void Written_policies_lose_findings_and_gain_none() => Check(AskedPolicy.Written());

    [Fact]
    public void Policies_whose_comparisons_cost_more_than_their_rules_lose_findings_and_gain_none() => Check(CostlyPolicies.All.Select((text, i) => AskedPolicy.Of($"costly {i}", text)), eachTo: 250);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Generated_policies_lose_findings_and_gain_none(ulong seed) => Check(AskedPolicy.Generated(seed, 24));

    private void Check(IEnumerable<AskedPolicy> policies, int eachTo = 0)
    {
        List<string> failures = [];
        int runs = 0;
        int givenUp = 0;
        foreach (AskedPolicy asked in policies)
        {
            var all = Answers.Of(asked);
            Ask(asked, all, new QuestionLimits(Variables: 0));
            Ask(asked, all, new QuestionLimits(Steps: 0));
            Ask(asked, all, new QuestionLimits(Steps: 8));
            int nodes = 1;
            int before = 1;
            while (nodes < MostNodes && Ask(asked, all, new QuestionLimits(Nodes: nodes, Steps: nodes)))
            {
                (nodes, before) = (nodes + (nodes < eachTo ? 1 : before), nodes);
            }
        }

        _output.WriteLine($"{runs} runs, of which {givenUp} gave something up");
        Assert.NotEqual(0, givenUp);
        Assert.True(failures.Count == 0, string.Join("\n", failures.Take(40)));

        bool Ask(AskedPolicy asked, Answers all, QuestionLimits limits)
        {
            try
            {
                // What was given up before is of no consequence for what is asked later, whatever the order.
                var some = Answers.Of(asked, limits, areFiguresFirst: runs++ % 2 == 1);
                failures.AddRange(new Inventions(asked, all, some).Told().Select(what => $"{asked.Name} with {limits}: {what}"));
                bool isMore = some.GivenUp > all.GivenUp;
                givenUp += isMore ? 1 : 0;
                return isMore;
            }
            catch (Exception e) when (e is not OutOfMemoryException)
            {
                // Whatever is thrown here is what this looks for: it is kept, with the policy and the limits that brought it about.
                failures.Add($"{asked.Name} with {limits}: throws {e}");
                return true;
            }
        }
    }
}
