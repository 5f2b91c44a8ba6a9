#if NET8_0_OR_GREATER
using Cells = System.ReadOnlySpan<int>;
#else
using Cells = int[];
#endif

namespace PolicyLint;

/// <summary>
/// The rows of a large decision table as a tree over the cells in which the values of its columns lie: the first row that matches is
/// found in a few steps, where trying row after row takes thousands. Generated code makes it; see <see cref="TableCells"/> for the cells.
/// </summary>
public sealed class RowTree
{
    private const int NoRow = -1;
    private const int Leaf = -1;

    private readonly int[] _nodes;

    /// <summary>A tree.</summary>
    /// <param name="nodes">
    /// Its nodes, the first the root. A node that asks: a column, the number of its branches, for each the cell after its last one, and
    /// for each where it leads: to a node by its place, to row n by -2 - n, to no row by -1. A node that tries rows: -1, the number of
    /// rows, and for each its number, the number of its tests and those: a column, the number of runs of cells, and for each run its
    /// first cell and the one after its last.
    /// </param>
    public RowTree(int[] nodes) => _nodes = nodes ?? throw new ArgumentNullException(nameof(nodes));

    /// <summary>The first row that matches.</summary>
    /// <param name="cells">For each column the cell of its value.</param>
    /// <returns>The number of the row, from 0; -1 where none matches.</returns>
    public int Find(int[] cells) => Walk(cells ?? throw new ArgumentNullException(nameof(cells)));

#if NET8_0_OR_GREATER
    /// <summary>The first row that matches.</summary>
    /// <param name="cells">For each column the cell of its value.</param>
    /// <returns>The number of the row, from 0; -1 where none matches.</returns>
    public int Find(ReadOnlySpan<int> cells) => Walk(cells);
#endif

    private int Walk(Cells cells)
    {
        var nodes = _nodes;
        var at = 0;
        while (at >= 0)
        {
            if (nodes[at] == Leaf)
            {
                return Try(at, cells);
            }

            var cell = cells[nodes[at]];
            var branches = nodes[at + 1];
            var low = at + 2;
            var high = low + branches - 1;
            while (low < high)
            {
                var middle = (low + high) >> 1;
                if (nodes[middle] <= cell)
                {
                    low = middle + 1;
                }
                else
                {
                    high = middle;
                }
            }

            at = nodes[low + branches];
        }

        return at == NoRow ? NoRow : -2 - at;
    }

    private int Try(int leaf, Cells cells)
    {
        var nodes = _nodes;
        var at = leaf + 2;
        for (var left = nodes[leaf + 1]; left > 0; left--)
        {
            var row = nodes[at];
            var tests = nodes[at + 1];
            var matches = true;
            at += 2;
            for (; tests > 0; tests--)
            {
                var runs = nodes[at + 1];
                matches = matches && IsIn(at + 2, runs, cells[nodes[at]]);
                at += 2 + (2 * runs);
            }

            if (matches)
            {
                return row;
            }
        }

        return NoRow;
    }

    private bool IsIn(int at, int runs, int cell)
    {
        for (; runs > 0; runs--, at += 2)
        {
            if (_nodes[at] <= cell && cell < _nodes[at + 1])
            {
                return true;
            }
        }

        return false;
    }
}
