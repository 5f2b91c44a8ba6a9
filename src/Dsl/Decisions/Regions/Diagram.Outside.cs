namespace PolicyLint.Dsl.Decisions;

/// <content>Looking for what many sets leave out, without their union: its diagram may be far larger than all of them together.</content>
public sealed partial class Diagram
{
    /// <summary>
    /// A case that is in none of some sets: the one that <see cref="Pick"/> would find in the complement of their union. Null where every
    /// case is in one of them.
    /// </summary>
    /// <param name="sets">The sets.</param>
    /// <param name="preference">For a variable and one of its cells how good the cell is; less is better, and earlier variables count more. Null: any case will do.</param>
    /// <param name="steps">How many edges may be looked at.</param>
    /// <exception cref="UndecidedException">That was not enough.</exception>
    public int[]? PickOutside(IEnumerable<int> sets, Func<int, int, int>? preference, int steps)
    {
        var search = new OutsideSearch(this, preference, steps);
        return search.Find(sets);
    }

    /// <summary>Depth first, the best cell first; what was looked through in vain is remembered by the sets that were left.</summary>
    private sealed class OutsideSearch
    {
        /// <summary>From how many sets on each run of cells is asked only of those that say something in it.</summary>
        private const int ManySets = 64;

        private readonly Diagram _diagram;
        private readonly Func<int, int, int>? _preference;
        private readonly HashSet<string> _covered = new(StringComparer.Ordinal);
        private readonly int[]?[] _best;
        private readonly int[] _cells;
        private int _steps;

        public OutsideSearch(Diagram diagram, Func<int, int, int>? preference, int steps)
        {
            _diagram = diagram;
            _preference = preference;
            _steps = steps;
            _best = new int[diagram._cellCounts.Length][];
            _cells = new int[diagram._cellCounts.Length];
        }

        public int[]? Find(IEnumerable<int> sets)
        {
            int[] all = sets.ToArray();
            return Left(all, all.Length) is { } left && IsOutside(left, 0) ? _cells : null;
        }

        /// <summary>The sets that say something still, each once and in order; null where one of them has every case.</summary>
        private static int[]? Left(int[] sets, int count)
        {
            Array.Sort(sets, 0, count);
            int left = 0;
            for (int i = 0; i < count; i++)
            {
                if (sets[i] == All)
                {
                    return null;
                }

                if (sets[i] != None && (left == 0 || sets[left - 1] != sets[i]))
                {
                    sets[left++] = sets[i];
                }
            }

            Array.Resize(ref sets, left);
            return sets;
        }

        private bool IsOutside(int[] sets, int from)
        {
            int variable = _cells.Length;
            foreach (int set in sets)
            {
                variable = Math.Min(variable, _diagram._variables[set]);
            }

            for (int free = from; free < variable; free++)
            {
                _cells[free] = BestFirst(free)[0];
            }

            if (sets.Length == 0)
            {
                return true;
            }

            string key = KeyOf(sets);
            if (_covered.Contains(key))
            {
                return false;
            }

            // Where the best cell will do, the others need not be looked at.
            int first = BestFirst(variable)[0];
            if (IsOutsideAt(sets, variable, first))
            {
                return true;
            }

            int[] runs = RunsOf(sets, variable);
            int[][]? below = BelowRuns(sets, variable, runs);
            var tried = new HashSet<int> { runs[first] };
            foreach (int cell in BestFirst(variable))
            {
                if (tried.Add(runs[cell]) && (below is null ? IsOutsideAt(sets, variable, cell) : IsOutsideBelow(below[runs[cell]], variable, cell)))
                {
                    return true;
                }
            }

            _covered.Add(key);
            return false;
        }

        private bool IsOutsideAt(int[] sets, int variable, int cell)
        {
            _steps -= sets.Length;
            if (_steps < 0)
            {
                throw new UndecidedException("What the sets leave out was not found within the steps that are allowed.");
            }

            var below = new int[sets.Length];
            for (int i = 0; i < sets.Length; i++)
            {
                below[i] = _diagram._variables[sets[i]] == variable ? _diagram.Child(sets[i], cell) : sets[i];
            }

            return IsOutsideBelow(below, variable, cell);
        }

        private bool IsOutsideBelow(int[] below, int variable, int cell)
        {
            if (Left(below, below.Length) is not { } left)
            {
                return false;
            }

            _cells[variable] = cell;
            return IsOutside(left, variable + 1);
        }

        /// <summary>
        /// For the first cell of each run what the sets leave there. Of many sets that each say something in few runs, asking all of them
        /// in every run would take the product of both. Null: there are few, or all of it is more than the steps that are left.
        /// </summary>
        private int[][]? BelowRuns(int[] sets, int variable, int[] runs)
        {
            if (sets.Length < ManySets)
            {
                return null;
            }

            // A run is met as often as a set says something in it: that is known without a look at the runs, by how many lie before a cell.
            var before = new int[runs.Length + 1];
            for (int cell = 0; cell < runs.Length; cell++)
            {
                before[cell + 1] = before[cell] + (runs[cell] == cell ? 1 : 0);
            }

            var counts = new int[runs.Length + 1];
            long all = 0;
            WalkEdges(sets, variable, (from, end, _) =>
            {
                all += before[end] - before[from];
                counts[from]++;
                counts[end]--;
            });
            if (all > _steps)
            {
                return null;
            }

            _steps -= (int)all;
            var below = new int[runs.Length][];
            for (int cell = 0, count = 0; cell < runs.Length; cell++)
            {
                count += counts[cell];
                if (runs[cell] == cell)
                {
                    below[cell] = new int[count];
                }
            }

            var filled = new int[runs.Length];
            int[] starts = Enumerable.Range(0, runs.Length).Where(cell => runs[cell] == cell).ToArray();
            WalkEdges(sets, variable, (from, end, target) =>
            {
                for (int run = before[from]; run < before[end]; run++)
                {
                    below[starts[run]][filled[starts[run]]++] = target;
                }
            });
            return below;
        }

        /// <summary>Every run of cells in which a set says something, and what it says there.</summary>
        private void WalkEdges(int[] sets, int variable, Action<int, int, int> met)
        {
            int cells = _diagram._cellCounts[variable];
            foreach (int set in sets)
            {
                if (_diagram._variables[set] != variable)
                {
                    met(0, cells, set);
                    continue;
                }

                int from = 0;
                for (int edge = _diagram._firstEdges[set]; from < cells; edge++)
                {
                    if (_diagram._edgeTargets[edge] != None)
                    {
                        met(from, _diagram._edgeEnds[edge], _diagram._edgeTargets[edge]);
                    }

                    from = _diagram._edgeEnds[edge];
                }
            }
        }

        /// <summary>For each cell the first of the neighbours that no set tells from it.</summary>
        private int[] RunsOf(int[] sets, int variable)
        {
            var runs = new int[_diagram._cellCounts[variable]];
            foreach (int set in sets)
            {
                int end = _diagram._variables[set] == variable ? 0 : runs.Length;
                for (int edge = _diagram._firstEdges[set]; end < runs.Length; edge++)
                {
                    end = _diagram._edgeEnds[edge];
                    if (end < runs.Length)
                    {
                        runs[end] = end;
                    }
                }
            }

            for (int cell = 1; cell < runs.Length; cell++)
            {
                runs[cell] = Math.Max(runs[cell], runs[cell - 1]);
            }

            return runs;
        }

        private int[] BestFirst(int variable)
        {
            if (_best[variable] is not { } cells)
            {
                cells = new int[_diagram._cellCounts[variable]];
                var ranks = new long[_preference is null ? 0 : cells.Length];
                for (int cell = 0; cell < cells.Length; cell++)
                {
                    cells[cell] = cell;
                    if (_preference is not null)
                    {
                        // Of cells that are as good, the first.
                        ranks[cell] = ((long)_preference(variable, cell) << 32) + cell;
                    }
                }

                if (_preference is not null)
                {
                    Array.Sort(ranks, cells);
                }

                _best[variable] = cells;
            }

            return cells;
        }

        private static string KeyOf(int[] sets)
        {
            var key = new char[2 * sets.Length];
            for (int i = 0; i < sets.Length; i++)
            {
                key[2 * i] = unchecked((char)sets[i]);
                key[(2 * i) + 1] = (char)(sets[i] >> 16);
            }

            return new string(key);
        }
    }
}
