namespace PolicyLint.Dsl.Decisions;

/// <content>How far a set lies from a case, and whether a box of cells lies in it. Each node is looked at once.</content>
public sealed partial class Diagram
{
    /// <summary>What a cell costs that may not be entered.</summary>
    internal const int Closed = 1_000_000;

    /// <summary>The least that a case of the set costs; <see cref="Closed"/> or more where there is none.</summary>
    /// <param name="set">The set.</param>
    /// <param name="cost">What it costs that a variable lies in a cell; some cell of each variable costs nothing, and stands for it where the set does not test it.</param>
    internal int Distance(int set, Func<int, int, int> cost) => Distance(set, cost, new Dictionary<int, int>());

    /// <summary>Which variables pay, for cases of the set that cost exactly so much; in the order of the variables, at most so many.</summary>
    internal IReadOnlyList<int[]> Payers(int set, int total, Func<int, int, int> cost, int most)
    {
        var found = new List<int[]>();
        Pay(set, total, cost, new List<int>(), new Dictionary<int, int>(), new HashSet<string>(), found, most);
        return found;
    }

    /// <summary>Whether some case of the set has only cells that are open.</summary>
    internal bool Meets(int set, Func<int, int, bool> isOpen) => Distance(set, (variable, cell) => isOpen(variable, cell) ? 0 : Closed) < Closed;

    /// <summary>Whether all cases that have only open cells are in the set.</summary>
    internal bool Covers(int set, Func<int, int, bool> isOpen) => Covers(set, isOpen, new HashSet<int>());

    private bool Covers(int set, Func<int, int, bool> isOpen, HashSet<int> known)
    {
        if (set <= All || !known.Add(set))
        {
            return set != None;
        }

        int variable = _variables[set];
        for (int cell = 0; cell < _cellCounts[variable]; cell++)
        {
            if (isOpen(variable, cell) && !Covers(Child(set, cell), isOpen, known))
            {
                return false;
            }
        }

        return true;
    }

    private int Distance(int set, Func<int, int, int> cost, Dictionary<int, int> known)
    {
        if (set <= All)
        {
            return set == All ? 0 : Closed;
        }

        if (!known.TryGetValue(set, out int least))
        {
            least = Closed;
            int variable = _variables[set];
            for (int cell = 0; cell < _cellCounts[variable]; cell++)
            {
                int here = cost(variable, cell);
                least = here >= least ? least : Math.Min(least, here + Distance(Child(set, cell), cost, known));
            }

            known.Add(set, least);
        }

        return least;
    }

    private void Pay(int set, int rest, Func<int, int, int> cost, List<int> paid, Dictionary<int, int> known, HashSet<string> seen, List<int[]> found, int most)
    {
        if (found.Count == most || Distance(set, cost, known) > rest || !seen.Add(set + ":" + string.Join(",", paid)))
        {
            return;
        }

        if (set == All)
        {
            if (rest == 0)
            {
                found.Add(paid.ToArray());
            }

            return;
        }

        int variable = _variables[set];
        foreach (IGrouping<int, int> cells in Enumerable.Range(0, _cellCounts[variable]).GroupBy(c => cost(variable, c)).Where(g => g.Key <= rest).OrderByDescending(g => g.Key))
        {
            if (cells.Key > 0)
            {
                paid.Add(variable);
            }

            foreach (int child in cells.Select(c => Child(set, c)).Distinct())
            {
                Pay(child, rest - cells.Key, cost, paid, known, seen, found, most);
            }

            if (cells.Key > 0)
            {
                paid.RemoveAt(paid.Count - 1);
            }
        }
    }
}
