using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>The rows of a large table as a tree by the cells of its columns, for the evaluator and for generated code alike.</summary>
internal sealed class TableRows
{
    /// <summary>Up to how many rows a table is small: then they are tried one after the other, which reads best.</summary>
    public const int Few = 32;

    private static readonly ConditionalWeakTable<TableBody, Maybe> Known = new();

    private readonly RowTree _tree;

    private TableRows(TableBody table, ImmutableArray<ColumnCells> columns)
    {
        Columns = columns;
        Nodes = new RowTreeBuilder(table, columns).Build();
        _tree = new RowTree(Nodes);
    }

    /// <summary>The cells of each column.</summary>
    public ImmutableArray<ColumnCells> Columns { get; }

    /// <summary>The nodes of the tree, as <see cref="RowTree"/> has them.</summary>
    public int[] Nodes { get; }

    /// <summary>The rows of a large table; null for a small one, and where some cell is no test of its column against constants.</summary>
    public static TableRows? OfLarge(TableBody table) => table.Rows.Length <= Few ? null : Known.GetValue(table, static t => new Maybe(Of(t))).Rows;

    /// <summary>The rows of a table, small ones too; null where some cell is no test of its column against constants.</summary>
    public static TableRows? Of(TableBody table)
    {
        ImmutableArray<ColumnCells>.Builder columns = ImmutableArray.CreateBuilder<ColumnCells>(table.Inputs.Length);
        for (int column = 0; column < table.Inputs.Length; column++)
        {
            int at = column;
            if (ColumnCells.Of(table.Inputs[column], table.Rows.Where(r => at < r.Cells.Length).Select(r => r.Cells[at]).OfType<BoundExpression>()) is not { } cells)
            {
                return null;
            }

            columns.Add(cells);
        }

        return new TableRows(table, columns.ToImmutable());
    }

    /// <summary>The place of the first row that matches; -1: none.</summary>
    public int Find(Func<FieldSymbol, object?> valueOf) => _tree.Find(Columns.Select(c => c.CellOf(valueOf(c.Field))).ToArray());

    /// <summary>What is known of a table; its rows may have no tree.</summary>
    private sealed class Maybe
    {
        public Maybe(TableRows? rows) => Rows = rows;

        public TableRows? Rows { get; }
    }
}
