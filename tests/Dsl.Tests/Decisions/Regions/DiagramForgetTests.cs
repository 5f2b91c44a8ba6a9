using PolicyLint.Dsl.Decisions;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Decisions.Regions;

/// <summary>Variables forgotten at once are those forgotten one by one.</summary>
public sealed class DiagramForgetTests
{
    [Fact]
    public void ForgettingTheLastVariablesIsForgettingEach()
    {
        int[] cells = [3, 2, 4, 3, 3];
        for (int number = 0; number < 200; number++)
        {
            var random = new SeededRandom(5, number);
            var diagram = new Diagram(cells, 10_000);
            int set = Diagram.None;
            for (int i = 0; i < 6; i++)
            {
                int part = Enumerable.Range(0, cells.Length).Where(_ => random.Chance(0.6)).Aggregate(Diagram.All, (some, v) => diagram.And(some, diagram.Test(v, _ => random.Chance(0.5))));
                set = random.Chance(0.7) ? diagram.Or(set, part) : diagram.Without(set, part);
            }

            for (int first = 0; first <= cells.Length; first++)
            {
                int each = Enumerable.Range(first, cells.Length - first).Aggregate(set, diagram.Forget);
                Assert.Equal(each, diagram.ForgetFrom(set, first));
            }
        }
    }
}
