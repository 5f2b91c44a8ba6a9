using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Rules.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Rules.Decisions;

public sealed class CoverageTests
{
    /// <summary>U denies what W denies, and V something else; which cases the comparisons rule out costs more than any rule.</summary>
    private const string Text = """
        policy P
            currency GBP
        request Q { a: count b: count c: count d: count }
        rule U for Q { because "It is so." when a < b and c > 1 then deny no exceptions because "None." }
        rule V for Q { because "It is so." when c is 1 and b < c and c < d and a is not d then deny no exceptions because "None." }
        rule W for Q { because "It is so." when a < b and c > 1 and d is 7 then deny no exceptions because "None." }
        """;

    [Fact]
    public void What_costs_too_much_is_given_up_and_nothing_is_claimed_of_it()
    {
        PolicySymbol policy = Checked.Policy(Text).Project.Policies[0];
        RequestSymbol request = policy.Requests[0];
        bool? Covers(int budget, int stronger, int rule, out int undecided)
        {
            var regions = RequestRegions.Of(request, limits: new QuestionLimits(Nodes: budget));
            bool? covers = new Coverage(policy, new Dictionary<RequestSymbol, RequestRegions> { [request] = regions }).Covers(policy.Rules[stronger], policy.Rules[rule]);
            undecided = regions.Undecided.Count;
            return covers;
        }

        Assert.True(Covers(200_000, 0, 2, out _));
        Assert.False(Covers(200_000, 2, 0, out _));
        Assert.False(Covers(200_000, 0, 1, out _));
        int givenUp = 0;
        for (int budget = 2; budget < 400; budget++)
        {
            Assert.NotEqual(true, Covers(budget, 2, 0, out int undecided));
            Assert.NotEqual(true, Covers(budget, 0, 1, out _));
            Assert.NotEqual(false, Covers(budget, 0, 2, out _));
            givenUp += undecided;
        }

        Assert.NotEqual(0, givenUp);
    }
}
