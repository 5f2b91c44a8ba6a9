using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Decisions.Rows;

/// <summary>What a table means, as the language says it: its rows are tried in turn, and the first that matches counts.</summary>
internal static class RowsInTurn
{
    /// <summary>The place of the first row that matches; -1: none.</summary>
    public static int Find(TableBody table, IReadOnlyDictionary<FieldSymbol, object?> values)
    {
        var expressions = new ExpressionEvaluator(values, new CalendarSource(null), table.Request.Policy);
        for (int row = 0; row < table.Rows.Length; row++)
        {
            if (table.Rows[row].IsOtherwise || table.Rows[row].Cells.All(c => c is null || expressions.Test(c)))
            {
                return row;
            }
        }

        return -1;
    }
}
