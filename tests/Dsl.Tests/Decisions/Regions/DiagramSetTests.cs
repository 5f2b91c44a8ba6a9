using PolicyLint.Dsl.Decisions;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Dsl.Tests.Decisions.Regions;

/// <summary>Sets as diagrams are the sets that they stand for, case by case; many of them, and with many cells, as large tables make them.</summary>
public sealed class DiagramSetTests
{
    private static readonly int[] Cells = [40, 3, 25];

    [Fact]
    public void OperationsAreThoseOfSets()
    {
        for (int number = 0; number < 25; number++)
        {
            var random = new SeededRandom(31, number);
            var diagram = new Diagram(Cells, 100_000);
            List<(int Set, bool[] Cases)> sets = [.. Enumerable.Range(0, 12).Select(_ => Box(random, diagram))];
            for (int i = 0; i < 40; i++)
            {
                ((int a, bool[] inA), (int b, bool[] inB)) = (random.Pick(sets), random.Pick(sets));
                sets.Add(random.Below(3) switch
                {
                    0 => (diagram.And(a, b), [.. inA.Zip(inB, (x, y) => x && y)]),
                    1 => (diagram.Or(a, b), [.. inA.Zip(inB, (x, y) => x || y)]),
                    _ => (diagram.Without(a, b), [.. inA.Zip(inB, (x, y) => x && !y)]),
                });
            }

            foreach ((int set, bool[] cases) in sets)
            {
                Assert.Equal(cases, All().Select(c => diagram.Contains(set, c)));
            }

            int[] some = [.. sets.Select(s => s.Set).Where(_ => random.Chance(0.3))];
            Assert.Equal(some.Aggregate(Diagram.None, diagram.Or), diagram.Union(some));
        }
    }

    [Fact]
    public void WhatManySetsLeaveOutIsTheBestCaseOfTheirComplement()
    {
        int covered = 0;
        for (int number = 0; number < 100; number++)
        {
            var random = new SeededRandom(32, number);
            var diagram = new Diagram(Cells, 100_000);
            int[,] ranks = new int[Cells.Length, Cells.Max()];
            foreach (int variable in Enumerable.Range(0, Cells.Length))
            {
                foreach (int cell in Enumerable.Range(0, Cells[variable]))
                {
                    ranks[variable, cell] = random.Below(12);
                }
            }

            int Rank(int variable, int cell) => ranks[variable, cell];
            int Best(int variable, int from, int end) => Enumerable.Range(from, end - from).MinBy(c => ranks[variable, c]);
            int count = random.Between(60, 300);
            int[] sets = [.. Enumerable.Range(0, count).Select(_ => Corner(random, diagram))];
            int outside = diagram.Not(diagram.Union(sets));
            int[]? found = diagram.PickOutside(sets, Rank, steps: 10_000_000);
            Assert.Equal(outside == Diagram.None, found is null);
            Assert.Equal(outside == Diagram.None, diagram.PickOutside(sets, null, steps: 10_000_000) is null);
            if (found is null)
            {
                covered++;
                continue;
            }

            Assert.Equal(diagram.Pick(outside, Rank, Best), found);
            Assert.Equal(All().Where(c => diagram.Contains(outside, c)).MinBy(c => (Rank(0, c[0]), c[0], Rank(1, c[1]), c[1], Rank(2, c[2]), c[2])), found);
        }

        Assert.InRange(covered, 10, 90);
    }

    [Fact]
    public void MasksMeetWhereEveryVariableHasACellOfBoth()
    {
        for (int number = 0; number < 40; number++)
        {
            var random = new SeededRandom(33, number);
            var diagram = new Diagram([150, 3, 70], 100_000);
            int[] sets = [.. Enumerable.Range(0, 90).Select(_ => random.Chance(0.1) ? Diagram.None : random.Chance(0.1) ? Diagram.All : Scattered(random, diagram))];
            CellMask[] masks = [.. sets.Select(s => CellMask.Of(diagram, s))];
            var overlaps = new RowOverlaps(masks, diagram.VariableCount);
            for (int j = 0; j < sets.Length; j++)
            {
                int[] expected = [.. Enumerable.Range(0, j).Where(i => Enumerable.Range(0, 3).All(v =>
                    diagram.Projection(sets[i], v).Zip(diagram.Projection(sets[j], v), (x, y) => x && y).Contains(true)))];
                Assert.Equal(expected, overlaps.Before(j));
            }
        }
    }

    private static int Scattered(SeededRandom random, Diagram diagram) => Enumerable.Range(0, 3)
        .Aggregate(Diagram.All, (all, v) => random.Chance(0.3) ? all
            : diagram.And(all, random.Chance(0.5) ? Run(random, diagram, v) : diagram.Test(v, _ => random.Chance(0.1))));

    /// <summary>A set that leaves most out: many of them together leave little or nothing.</summary>
    private static int Corner(SeededRandom random, Diagram diagram) => Enumerable.Range(0, Cells.Length).Aggregate(Diagram.All, (all, v) =>
    {
        int from = random.Between(-Cells[v] / 4, Cells[v] - 1);
        return diagram.And(all, diagram.Run(v, Math.Max(from, 0), Math.Min(from + 1 + random.Below(Cells[v]), Cells[v])));
    });

    private static int Run(SeededRandom random, Diagram diagram, int variable)
    {
        int from = random.Below(diagram.CellCount(variable));
        return diagram.Run(variable, from, random.Between(from, diagram.CellCount(variable)));
    }

    private static (int Set, bool[] Cases) Box(SeededRandom random, Diagram diagram)
    {
        int set = Diagram.All;
        bool[] cases = [.. All().Select(_ => true)];
        for (int variable = 0; variable < Cells.Length; variable++)
        {
            if (random.Chance(0.6))
            {
                int at = variable;
                int from = random.Below(Cells[variable]);
                int end = random.Between(from, Cells[variable]);
                int run = diagram.Run(variable, from, end);
                Assert.Equal(run, diagram.Test(variable, c => c >= from && c < end));
                set = diagram.And(set, run);
                cases = [.. cases.Zip(All(), (isIn, c) => isIn && c[at] >= from && c[at] < end)];
            }
        }

        return (set, cases);
    }

    private static IEnumerable<int[]> All() =>
        from a in Enumerable.Range(0, Cells[0])
        from b in Enumerable.Range(0, Cells[1])
        from c in Enumerable.Range(0, Cells[2])
        select (int[])[a, b, c];
}
