using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Tables as branches, or as one expression.</content>
internal sealed partial class DecideEmitter
{
    private void WriteTable(CodeWriter writer, TableBody table, bool isChoiceOnly)
    {
        writer.Separate();
        writer.Line("// " + CSharpIdentifier.Pascal(table.Table.Name));
        if (RowsEmitter.IsLarge(table))
        {
            WriteLargeTable(writer, table, isChoiceOnly);
            return;
        }

        if (_numbers is not null && !GivesComputed(table))
        {
            WriteMatch(writer, table);
            return;
        }

        List<(string Condition, RowSymbol Row)> rows = RowsOf(table);
        if (isChoiceOnly)
        {
            _choices[table] = NewLocal(CSharpIdentifier.Camel(table.Table.Name) + "Row");
            writer.Line(new CodeLine("var " + _choices[table] + " = " + string.Concat(rows.Select(r => Choice(r.Condition, CSharpLiteral.Of(r.Row.Ordinal)))) + EndOf(rows, "-1") + ";", table.Table.NameSpan));
            if (_numbers is not null && table.Rows.Length > 0)
            {
                writer.Line(Mark(_choices[table] + " < 0 ? -1 : " + _choices[table] + " + " + CSharpLiteral.Of(_numbers[table.Rows[0]])));
            }

            return;
        }

        List<OutputPlan> direct = DirectOf(table);
        if (_numbers is null && direct.Count == table.Outputs.Length && direct.Count == 1)
        {
            WriteChain(writer, table, direct[0]);
            return;
        }

        Declare(writer, direct);
        bool isFirst = true;
        foreach ((string condition, RowSymbol row) in rows)
        {
            List<CodeLine> lines = table.Outputs.SelectMany((o, i) => _isComputed(o) ? From(PlaceOf(row.Values[i].Syntax), Give(_outputs[o], table, row.Values[i])) : []).ToList();
            if (_numbers is not null)
            {
                lines.Insert(0, Mark(CSharpLiteral.Of(_numbers[row])));
            }

            if (condition == ExpressionEmitter.Always)
            {
                Otherwise(writer, isFirst, () => WriteLines(writer, lines));
                return;
            }

            writer.Open((isFirst ? "if (" : "else if (") + condition + ")", CellsPlaceOf(row));
            WriteLines(writer, lines);
            writer.Close();
            isFirst = false;
        }

        if (direct.Exists(o => o.IsNeeded))
        {
            Otherwise(writer, isFirst, () => WriteLines(writer, Undecided(direct.Where(o => o.IsNeeded))));
        }

        static string Choice(string condition, string value) =>
            condition == ExpressionEmitter.Always ? value : condition + " ? " + value + " : ";

        static string EndOf(List<(string Condition, RowSymbol Row)> rows, string end) =>
            rows.Count > 0 && rows[rows.Count - 1].Condition == ExpressionEmitter.Always ? string.Empty : end;
    }

    /// <summary>The rows that can match, each with its condition; none after one that always does.</summary>
    private List<(string Condition, RowSymbol Row)> RowsOf(TableBody table)
    {
        var rows = new List<(string Condition, RowSymbol Row)>();
        foreach (RowSymbol row in table.Rows)
        {
            var tests = new List<Code>();
            foreach (BoundExpression cell in row.Cells.OfType<BoundExpression>())
            {
                tests.Add(_expressions.Test(cell));
            }

            tests.RemoveAll(t => t.Text == ExpressionEmitter.Always);
            if (tests.Exists(t => t.Text == ExpressionEmitter.Never))
            {
                continue;
            }

            string condition = tests.Count switch
            {
                0 => ExpressionEmitter.Always,
                1 => tests[0].At(Level.Or),
                _ => string.Join(" && ", tests.Select(t => t.At(Level.And))),
            };
            rows.Add((condition, row));
            if (condition == ExpressionEmitter.Always)
            {
                break;
            }
        }

        return rows;
    }

    /// <summary>A table of one output, which nothing else gives, as one expression.</summary>
    private void WriteChain(CodeWriter writer, TableBody table, OutputPlan output)
    {
        var before = _expressions.Remember();
        List<string> lines = Chain(table.Rows.ToList(), 0, r => Final(output, ValueOf(output, r.Values[0])).At(Level.Coalesce), WhereNotGiven(output));
        _expressions.Forget(before);
        writer.From(table.Table.NameSpan, () => WriteChain(writer, Held(output) + " " + output.Local + " =", " ", output.Kind == CSharpKind.Bool ? AsAlternatives(lines) : lines, ";"));
    }

    private static void WriteChain(CodeWriter writer, string start, string space, List<string> lines, string end)
    {
        if (lines.Count == 1)
        {
            writer.Line(start + space + lines[0] + end);
            return;
        }

        writer.Line(start);
        for (int i = 0; i < lines.Count; i++)
        {
            writer.Indented(lines[i] + (i == lines.Count - 1 ? end : string.Empty));
        }
    }

    /// <summary>Rows that all say yes, and no for the rest, as tests joined by <c>||</c>.</summary>
    private static List<string> AsAlternatives(List<string> lines)
    {
        const string Yes = " ? " + ExpressionEmitter.Always;
        if (lines.Count < 2 || lines[lines.Count - 1] != ": " + ExpressionEmitter.Never || !lines.Take(lines.Count - 1).All(l => l.EndsWith(Yes, StringComparison.Ordinal) && !l.StartsWith(" ", StringComparison.Ordinal)))
        {
            return lines;
        }

        return lines.Take(lines.Count - 1).Select((line, i) =>
        {
            string test = line.Substring(i == 0 ? 0 : 2, line.Length - Yes.Length - (i == 0 ? 0 : 2));
            return (i == 0 ? string.Empty : "|| ") + (test.Contains(" && ") ? "(" + test + ")" : test);
        }).ToList();
    }

    /// <summary>
    /// Rows as <c>a ? 1 : b ? 2 : 3</c>, a line each. Rows that begin with the same cell stand together behind it, where no row after
    /// them could match as well; what earlier rows answered is not asked again.
    /// </summary>
    private List<string> Chain(List<RowSymbol> rows, int column, Func<RowSymbol, string> valueOf, string otherwise)
    {
        var lines = new List<string>();
        for (int i = 0; i < rows.Count; i++)
        {
            string link = lines.Count == 0 ? string.Empty : ": ";
            int last = GroupEnd(rows, i, column);
            if (last > i)
            {
                BoundExpression shared = rows[i].Cells[column]!;
                string test = _expressions.Test(shared).Text;
                var before = _expressions.Remember();
                _expressions.Assume(shared, holds: true);
                List<RowSymbol> inner = rows.GetRange(i, last - i + 1);
                if (rows[rows.Count - 1].IsOtherwise)
                {
                    inner.Add(rows[rows.Count - 1]);
                }

                List<string> nested = Chain(inner, column + 1, valueOf, otherwise);
                _expressions.Forget(before);
                _expressions.Assume(shared, holds: false);
                if (test == ExpressionEmitter.Never)
                {
                    i = last;
                    continue;
                }

                lines.Add(link + test + " ? (");
                lines.AddRange(nested.Select(n => "    " + n));
                lines[lines.Count - 1] += ")";
                i = last;
                continue;
            }

            List<BoundExpression> cells = rows[i].Cells.Skip(column).OfType<BoundExpression>().ToList();
            List<Code> tests = cells.ConvertAll(_expressions.Test);
            if (tests.Exists(t => t.Text == ExpressionEmitter.Never))
            {
                continue;
            }

            List<BoundExpression> open = cells.Where((_, at) => tests[at].Text != ExpressionEmitter.Always).ToList();
            tests.RemoveAll(t => t.Text == ExpressionEmitter.Always);
            string value = valueOf(rows[i]);
            if (tests.Count == 0)
            {
                lines.Add(link + value);
                return lines;
            }

            lines.Add(link + (tests.Count == 1 ? tests[0].At(Level.Or) : string.Join(" && ", tests.Select(t => t.At(Level.And)))) + " ? " + value);
            if (open.Count == 1)
            {
                _expressions.Assume(open[0], holds: false);
            }
        }

        lines.Add((lines.Count == 0 ? string.Empty : ": ") + otherwise);
        return lines;
    }

    /// <summary>The last of the rows that begin with the same cell, if the rows after it exclude that cell; otherwise the row itself.</summary>
    private int GroupEnd(List<RowSymbol> rows, int first, int column)
    {
        if (column >= rows[first].Cells.Length || ConstantIn(rows[first].Cells[column]) is not { } constant)
        {
            return first;
        }

        int last = first;
        while (last + 1 < rows.Count && !rows[last + 1].IsOtherwise && constant.Equals(ConstantIn(rows[last + 1].Cells[column])))
        {
            last++;
        }

        bool isExcluded = rows.Skip(last + 1).All(r => r.IsOtherwise || (ConstantIn(r.Cells[column]) is { } other && !other.Equals(constant)));
        return isExcluded ? last : first;
    }

    /// <summary>The constant that a cell asks its field to be; null for every other cell.</summary>
    private static object? ConstantIn(BoundExpression? cell) =>
        cell is ComparisonExpression { Operator: ComparisonOperator.Is, Left: FieldExpression { Field.IsOptional: false } } test ? ConstantFolder.Fold(test.Right) : null;
}
