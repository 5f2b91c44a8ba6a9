using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Large tables: first the number of the row that matches, then what it gives.</content>
internal sealed partial class DecideEmitter
{
    /// <summary>Rows without a tree are tried so many at a time: no expression nests deeper.</summary>
    private const int RowsAtATime = 16;

    /// <summary>A switch of more cases than this is split.</summary>
    private const int CasesAtATime = 128;

    private void WriteLargeTable(CodeWriter writer, TableBody table, bool isChoiceOnly)
    {
        string row = NewLocal(CSharpIdentifier.Camel(table.Table.Name) + "Row");
        WriteRowNumber(writer, table, row);
        if (_numbers is not null)
        {
            writer.Line(Mark(row + " < 0 ? -1 : " + row + " + " + CSharpLiteral.Of(_numbers[table.Rows[0]])));
        }

        if (isChoiceOnly)
        {
            _choices[table] = row;
            return;
        }

        List<OutputPlan> inBranch = new();
        foreach (OutputPlan output in table.Outputs.Where(_isComputed).Select(o => _outputs[o]))
        {
            if (output.IsDirect && ValuesOf(table, output) is { } values)
            {
                bool isTotal = table.Rows[table.Rows.Length - 1].IsOtherwise;
                writer.Line(Held(output) + " " + output.Local + " = " + (isTotal ? string.Empty : row + " < 0 ? " + WhereNotGiven(output) + " : ") + values + "[" + row + "];");
            }
            else
            {
                inBranch.Add(output);
            }
        }

        if (inBranch.Count == 0)
        {
            return;
        }

        Declare(writer, inBranch.Where(o => o.IsDirect));
        writer.Open("if (" + row + " >= 0)");
        inBranch.ForEach(output => WriteGiven(writer, table, output, row));
        writer.Close();
        if (inBranch.Exists(o => o.IsDirect && o.IsNeeded))
        {
            Otherwise(writer, isAlone: false, () => WriteLines(writer, Undecided(inBranch.Where(o => o.IsDirect && o.IsNeeded))));
        }
    }

    /// <summary>The number of the row that matches, or -1: found in the tree of the rows, or by trying them in turn.</summary>
    private void WriteRowNumber(CodeWriter writer, TableBody table, string row)
    {
        string cells = NewLocal(CSharpIdentifier.Camel(table.Table.Name) + "Cells");
        if (_rows.Find(table, cells) is { } found)
        {
            writer.Line("global::System.ReadOnlySpan<int> " + cells + " = stackalloc int[] { " + string.Join(", ", _rows.CellsOf(table, Read, NewLocal)) + " };");
            writer.Line(new CodeLine("var " + row + " = " + found + ";", table.Table.NameSpan));
            return;
        }

        List<(string Condition, RowSymbol Row)> rows = RowsOf(table);
        writer.Line("var " + row + " = -1;");
        for (int from = 0; from < rows.Count; from += RowsAtATime)
        {
            List<string> lines = rows.Skip(from).Take(RowsAtATime)
                .Select((r, i) => (i == 0 ? string.Empty : ": ") + (r.Condition == ExpressionEmitter.Always ? string.Empty : r.Condition + " ? ") + CSharpLiteral.Of(r.Row.Ordinal))
                .ToList();
            if (rows[Math.Min(from + RowsAtATime, rows.Count) - 1].Condition != ExpressionEmitter.Always)
            {
                lines.Add(": -1");
            }

            void Try() => writer.From(CellsOrNameOf(rows[from].Row), () => WriteChain(writer, row + " =", " ", lines, ";"));
            if (from == 0)
            {
                Try();
                continue;
            }

            writer.Open("if (" + row + " < 0)");
            Try();
            writer.Close();
        }
    }

    private Text.TextSpan CellsOrNameOf(RowSymbol row) => row.Cells.Any(c => c is not null) ? CellsPlaceOf(row) : row.Table.NameSpan;

    private string? ValuesOf(TableBody table, OutputPlan output) => _rows.Values(table, output.Output, value => ValueOf(output, value));

    /// <summary>What the row of a number gives an output that others give too, or that is no constant in all rows.</summary>
    private void WriteGiven(CodeWriter writer, TableBody table, OutputPlan output, string row)
    {
        if (ValuesOf(table, output) is { } values)
        {
            WriteLines(writer, Give(output, table, new Code(values + "[" + row + "]", Level.Primary, output.Kind)).Select(l => new CodeLine(l, null)).ToList());
            return;
        }

        (string list, List<BoundExpression> different) = _rows.Cases(table, output.Output);
        WriteCases(writer, list + "[" + row + "]", different, value => From(PlaceOf(value.Syntax), Give(output, table, value)).ToList());
    }

    // The compiler has to see that one case is taken.
    private static string LabelOf(int number, bool isLast) => isLast ? "default:" : "case " + CSharpLiteral.Of(number) + ":";

    private static void WriteCases(CodeWriter writer, string number, List<BoundExpression> different, Func<BoundExpression, List<CodeLine>> write)
    {
        void WriteSwitch(int from, int end)
        {
            writer.Open("switch (" + number + ")");
            for (int i = from; i < end; i++)
            {
                writer.Line(LabelOf(i, i == end - 1));
                writer.Indented(() =>
                {
                    WriteLines(writer, write(different[i]));
                    writer.Line("break;");
                });
            }

            writer.Close();
        }

        if (different.Count <= CasesAtATime)
        {
            WriteSwitch(0, different.Count);
            return;
        }

        writer.Open("switch (" + number + " / " + CSharpLiteral.Of(CasesAtATime) + ")");
        for (int from = 0; from < different.Count; from += CasesAtATime)
        {
            writer.Line(LabelOf(from / CasesAtATime, from + CasesAtATime >= different.Count));
            writer.Indented(() =>
            {
                WriteSwitch(from, Math.Min(from + CasesAtATime, different.Count));
                writer.Line("break;");
            });
        }

        writer.Close();
    }

    /// <summary>The value that a large table gives an output once its row is known: where the values wait for others.</summary>
    private void WriteByChoice(CodeWriter writer, TableBody table, OutputPlan output)
    {
        string row = _choices[table];
        writer.Line(new CodeLine(Nullable(output) + " " + output.Separate[table] + " = null;", output.Output.NameSpan));
        writer.Open("if (" + row + " >= 0)");
        if (ValuesOf(table, output) is { } values)
        {
            writer.Line(output.Separate[table] + " = " + values + "[" + row + "];");
        }
        else
        {
            (string list, List<BoundExpression> different) = _rows.Cases(table, output.Output);
            WriteCases(writer, list + "[" + row + "]", different, value => [new CodeLine(output.Separate[table] + " = " + ValueOf(output, value).Text + ";", PlaceOf(value.Syntax))]);
        }

        writer.Close();
    }
}
