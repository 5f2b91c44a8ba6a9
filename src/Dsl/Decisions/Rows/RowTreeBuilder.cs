using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// Builds the tree of a table's rows. At each node the column is asked that leaves the fewest rows on average; a row that leaves a
/// column open stands below each of its branches, so that a split which would copy too many is not made, and the rows are tried in turn.
/// </summary>
internal sealed class RowTreeBuilder
{
    private const int NoRow = -1;
    private const int Leaf = -1;

    /// <summary>Up to how many rows are tried in turn: a branch costs about as much.</summary>
    private const int TriedInTurn = 3;

    /// <summary>How often a row may stand in the tree, on average over all; a branch of few rows is not worth counting.</summary>
    private const int MostCopies = 8;

    private readonly ImmutableArray<ColumnCells> _columns;

    // For each row, for each column the runs of cells that it takes; null: all of them.
    private readonly int[]?[][] _taken;
    private readonly List<int> _nodes = new();
    private long _copiesLeft;

    public RowTreeBuilder(TableBody table, ImmutableArray<ColumnCells> columns)
    {
        _columns = columns;
        _taken = table.Rows.Select(r => r.IsOtherwise ? new int[]?[columns.Length] : r.Cells.Select((cell, i) => TakenBy(columns[i], cell)).ToArray()).ToArray();
        _copiesLeft = ((long)MostCopies * _taken.Length) + 1024;
    }

    /// <summary>The nodes, the root first.</summary>
    public int[] Build()
    {
        List<int> rows = Enumerable.Range(0, _taken.Length).Where(r => Array.TrueForAll(_taken[r], t => t is not { Length: 0 })).ToList();
        if (Add(rows, _columns.Select(_ => true).ToArray()) < 0)
        {
            _nodes.Clear();
            AddLeaf(rows.Take(1).ToList(), new bool[_columns.Length]);
        }

        return _nodes.ToArray();
    }

    private static int[]? TakenBy(ColumnCells column, BoundExpression? cell)
    {
        int[]? taken = cell is null ? null : column.Taken(cell);
        return taken is { Length: 2 } && taken[0] == 0 && taken[1] == column.Count ? null : taken;
    }

    /// <summary>Adds what finds the first of some rows, by the columns that are still open; gives where it is, as a node refers to it.</summary>
    private int Add(List<int> rows, bool[] isOpen)
    {
        int last = rows.FindIndex(r => IsFree(r, isOpen));
        if (last == 0)
        {
            return -2 - rows[0];
        }

        if (last > 0)
        {
            rows = rows.GetRange(0, last + 1);
        }

        if (rows.Count == 0)
        {
            return NoRow;
        }

        return rows.Count > TriedInTurn && Best(rows, isOpen) is { } split ? AddSplit(rows, isOpen, split.Column, split.Ends) : AddLeaf(rows, isOpen);
    }

    private bool IsFree(int row, bool[] isOpen)
    {
        for (int column = 0; column < isOpen.Length; column++)
        {
            if (isOpen[column] && _taken[row][column] is not null)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The column that leaves the fewest rows on average, with the ends of its branches; null where none is worth it.</summary>
    private (int Column, int[] Ends)? Best(List<int> rows, bool[] isOpen)
    {
        (int Column, int[] Ends)? best = null;
        double least = rows.Count * 0.75;
        long copies = 0;
        for (int column = 0; column < isOpen.Length; column++)
        {
            if (isOpen[column])
            {
                int[] ends = EndsOf(rows, column);
                long all = rows.Sum(r => Branches(_taken[r][column], ends, static (first, end) => (long)(end - first)));
                double average = (double)all / ends.Length;
                if (average < least && all <= _copiesLeft)
                {
                    (best, least, copies) = ((column, ends), average, all);
                }
            }
        }

        _copiesLeft -= copies;
        return best;
    }

    /// <summary>Where a column's branches end: wherever a row begins or ends to take its cells.</summary>
    private int[] EndsOf(List<int> rows, int column)
    {
        var ends = new List<int> { _columns[column].Count };
        foreach (int row in rows)
        {
            foreach (int place in _taken[row][column] ?? [])
            {
                if (place > 0)
                {
                    ends.Add(place);
                }
            }
        }

        ends.Sort();
        return ends.Where((end, i) => i == 0 || ends[i - 1] != end).ToArray();
    }

    /// <summary>Adds up what is said of the branches that a row stands below, run by run.</summary>
    private static long Branches(int[]? taken, int[] ends, Func<int, int, long> count)
    {
        if (taken is null)
        {
            return count(0, ends.Length);
        }

        long sum = 0;
        for (int i = 0; i < taken.Length; i += 2)
        {
            int first = taken[i] == 0 ? 0 : Array.BinarySearch(ends, taken[i]) + 1;
            sum += count(first, Array.BinarySearch(ends, taken[i + 1]) + 1);
        }

        return sum;
    }

    private int AddSplit(List<int> rows, bool[] isOpen, int column, int[] ends)
    {
        var below = new List<int>[ends.Length];
        for (int i = 0; i < below.Length; i++)
        {
            below[i] = new List<int>();
        }

        foreach (int row in rows)
        {
            Branches(_taken[row][column], ends, (first, end) =>
            {
                for (int branch = first; branch < end; branch++)
                {
                    below[branch].Add(row);
                }

                return 0;
            });
        }

        int node = _nodes.Count;
        _nodes.Add(column);
        _nodes.Add(ends.Length);
        _nodes.AddRange(ends);
        int targets = _nodes.Count;
        _nodes.AddRange(new int[ends.Length]);
        var isOpenBelow = (bool[])isOpen.Clone();
        isOpenBelow[column] = false;
        for (int i = 0; i < below.Length; i++)
        {
            _nodes[targets + i] = Add(below[i], isOpenBelow);
        }

        return node;
    }

    private int AddLeaf(List<int> rows, bool[] isOpen)
    {
        int node = _nodes.Count;
        _nodes.Add(Leaf);
        _nodes.Add(rows.Count);
        foreach (int row in rows)
        {
            int[] tests = Enumerable.Range(0, isOpen.Length).Where(c => isOpen[c] && _taken[row][c] is not null).ToArray();
            _nodes.Add(row);
            _nodes.Add(tests.Length);
            foreach (int column in tests)
            {
                _nodes.Add(column);
                _nodes.Add(_taken[row][column]!.Length / 2);
                _nodes.AddRange(_taken[row][column]!);
            }
        }

        return node;
    }
}
