using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Decisions;

/// <summary>The rows of a table, but for 'otherwise', and which of them may meet one case with values that are written differently.</summary>
internal sealed class DifferingRows
{
    private readonly RowOverlaps _overlaps;
    private readonly string[] _written;

    public DifferingRows(RequestRegions regions, TableBody table)
    {
        Rows = table.Rows.Where(r => !r.IsOtherwise).ToArray();
        Matches = Rows.Select(r => regions.Of(table, r)?.Matches).ToArray();
        Keys = Rows.Select(r => r.Values.Select(ExpressionKey.Of).ToArray()).ToArray();
        _overlaps = new RowOverlaps(Matches.Select(m => m is { } region ? regions.MaskOf(region) : null).ToArray(), regions.Space.Variables.Length);
        _written = Keys.Select(k => string.Join("\n", k)).ToArray();
    }

    /// <summary>The rows, in the order written.</summary>
    public RowSymbol[] Rows { get; }

    /// <summary>For each row the region of the cases that meet its cells; null where it is not known.</summary>
    public int?[] Matches { get; }

    /// <summary>For each row and output how its value is written.</summary>
    public string[][] Keys { get; }

    /// <summary>The rows before one that may meet a case of its own, and give another value; in the order written.</summary>
    /// <param name="row">The number of the row.</param>
    public IEnumerable<int> Before(int row) => _overlaps.Before(row).Where(i => _written[i] != _written[row]);
}
