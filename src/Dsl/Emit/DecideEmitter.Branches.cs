using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Rules and tables as branches.</content>
internal sealed partial class DecideEmitter
{
    private VerdictState _state = VerdictState.Start;
    private int _lastRule = -1;
    private readonly HashSet<OutputPlan> _declared = new();

    private void WriteRule(CodeWriter writer, RuleBody rule, bool isChoiceOnly)
    {
        string condition = ConditionOf(rule);
        List<OutputPlan> direct = DirectOf(rule);
        if (condition == ExpressionEmitter.Never && direct.Count == 0 && !isChoiceOnly)
        {
            return;
        }

        writer.Separate();
        writer.Line("// " + CSharpIdentifier.Pascal(rule.Rule.Name));
        if (isChoiceOnly)
        {
            _choices[rule] = NewLocal(CSharpIdentifier.Camel(rule.Rule.Name) + "Choice");
            writer.Line("var " + _choices[rule] + " = " + _shape.Clauses + ".None;");
        }

        VerdictState before = _state;
        VerdictState after = before;
        bool isFirst = true;
        if (condition == ExpressionEmitter.Always && rule.Root.Exceptions.IsEmpty)
        {
            // What is given without any condition is declared with its value.
            _declared.UnionWith(direct.Where(o => rule.Root.Effects.OfType<OutputEffect>().Any(e => e.Output == o.Output)));
        }

        Declare(writer, direct.Where(o => !_declared.Contains(o)));
        int place = _request.Rules.IndexOf(rule);
        bool isInOrder = place > _lastRule;
        _lastRule = Math.Max(place, _lastRule);
        if (condition == ExpressionEmitter.Never)
        {
            Undecided(direct.Where(o => o.IsNeeded)).ToList().ForEach(writer.Line);
            return;
        }

        if (condition != ExpressionEmitter.Always)
        {
            writer.Open("if (" + condition + ")");
        }

        WriteClause(writer, rule.Root, leaf =>
        {
            VerdictState left = before.After(VerdictOf(leaf));
            after = isFirst ? left : after.Or(left);
            isFirst = false;
            return Leaf(leaf, before, isInOrder, isChoiceOnly, direct);
        });

        if (condition != ExpressionEmitter.Always)
        {
            writer.Close();
            after = after.Or(before);
            if (direct.Exists(o => o.IsNeeded))
            {
                Otherwise(writer, isAlone: false, () => WriteLines(writer, Undecided(direct.Where(o => o.IsNeeded))));
            }
        }

        _state = after;
    }

    private void Declare(CodeWriter writer, IEnumerable<OutputPlan> outputs)
    {
        foreach (OutputPlan output in outputs)
        {
            string start = output.Output.Default is not null ? " = " + Default(output).Text : output.IsNullable ? " = null" : string.Empty;
            writer.Line(Held(output) + " " + output.Local + start + ";");
        }
    }

    private List<OutputPlan> DirectOf(object giver) => _outputs.Values.Where(o => o.IsDirect && o.Givers[0].Equals(giver)).ToList();

    private string ConditionOf(RuleBody rule)
    {
        var tests = new List<string>();
        if (rule.Rule.EffectiveFrom is { } from)
        {
            tests.Add("on >= " + CSharpLiteral.Date(from));
        }

        if (rule.Rule.EffectiveUntil is { } until)
        {
            tests.Add("on <= " + CSharpLiteral.Date(until));
        }

        if (rule.Root.Condition is { } condition)
        {
            Code test = _expressions.Test(condition);
            if (test.Text == ExpressionEmitter.Never)
            {
                return test.Text;
            }

            if (test.Text != ExpressionEmitter.Always)
            {
                tests.Add(tests.Count > 0 ? test.At(Level.And) : test.Text);
            }
        }

        return tests.Count == 0 ? ExpressionEmitter.Always : string.Join(" && ", tests);
    }

    /// <summary>What stands inside a clause's own condition: its exceptions in order, then its own effects.</summary>
    private void WriteClause(CodeWriter writer, ClauseSymbol clause, Func<ClauseSymbol, IReadOnlyList<string>> leaf)
    {
        bool isFirst = true;
        foreach (ClauseSymbol exception in clause.Exceptions)
        {
            string condition = exception.Condition is null ? ExpressionEmitter.Always : _expressions.Test(exception.Condition).Text;
            if (condition == ExpressionEmitter.Never)
            {
                continue;
            }

            if (condition == ExpressionEmitter.Always)
            {
                Otherwise(writer, isFirst, () => WriteClause(writer, exception, leaf));
                return;
            }

            writer.Open((isFirst ? "if (" : "else if (") + condition + ")");
            WriteClause(writer, exception, leaf);
            writer.Close();
            isFirst = false;
        }

        Otherwise(writer, isFirst, () => WriteLines(writer, leaf(clause)));
    }

    private static void Otherwise(CodeWriter writer, bool isAlone, Action write)
    {
        if (isAlone)
        {
            write();
            return;
        }

        writer.Open("else");
        write();
        writer.Close();
    }

    private static void WriteLines(CodeWriter writer, IReadOnlyList<string> lines)
    {
        if (lines.Count == 0)
        {
            writer.Line("// Changes nothing that an earlier rule left.");
        }

        foreach (string line in lines)
        {
            writer.Line(line);
            if (line == "}")
            {
                writer.Separate();
            }
        }
    }

    private void WriteTable(CodeWriter writer, TableBody table, bool isChoiceOnly)
    {
        writer.Separate();
        writer.Line("// " + CSharpIdentifier.Pascal(table.Table.Name));
        List<(string Condition, RowSymbol Row)> rows = RowsOf(table);
        if (isChoiceOnly)
        {
            _choices[table] = NewLocal(CSharpIdentifier.Camel(table.Table.Name) + "Row");
            writer.Line("var " + _choices[table] + " = " + string.Concat(rows.Select(r => Choice(r.Condition, CSharpLiteral.Of(r.Row.Ordinal)))) + EndOf(rows, "-1") + ";");
            return;
        }

        List<OutputPlan> direct = DirectOf(table);
        if (direct.Count == table.Outputs.Length && direct.Count == 1)
        {
            WriteChain(writer, rows, direct[0]);
            return;
        }

        Declare(writer, direct);
        bool isFirst = true;
        foreach ((string condition, RowSymbol row) in rows)
        {
            List<string> lines = table.Outputs.Select((o, i) => Give(_outputs[o], table, row.Values[i])).SelectMany(l => l).ToList();
            if (condition == ExpressionEmitter.Always)
            {
                Otherwise(writer, isFirst, () => WriteLines(writer, lines));
                return;
            }

            writer.Open((isFirst ? "if (" : "else if (") + condition + ")");
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
    private void WriteChain(CodeWriter writer, List<(string Condition, RowSymbol Row)> rows, OutputPlan output)
    {
        var lines = new List<string>();
        bool isComplete = false;
        foreach ((string condition, RowSymbol row) in rows)
        {
            string value = Final(output, ValueOf(output, row.Values[0])).At(Level.Coalesce);
            isComplete = condition == ExpressionEmitter.Always;
            lines.Add(isComplete ? value : condition + " ? " + value);
        }

        if (!isComplete)
        {
            lines.Add(WhereNotGiven(output));
        }

        string start = Held(output) + " " + output.Local + " =";
        if (output.Kind == CSharpKind.Bool && lines.Count > 2 && lines[lines.Count - 1] == ExpressionEmitter.Never
            && lines.Take(lines.Count - 1).All(l => l.EndsWith(" ? " + ExpressionEmitter.Always, StringComparison.Ordinal)))
        {
            // Rows that all say yes, and no for the rest.
            writer.Line(start);
            for (int i = 0; i < rows.Count && rows[i].Condition != ExpressionEmitter.Always; i++)
            {
                bool isLast = i == lines.Count - 2;
                string test = rows[i].Condition;
                writer.Indented((i == 0 ? string.Empty : "|| ") + (test.Contains(" && ") || test.Contains(" || ") ? "(" + test + ")" : test) + (isLast ? ";" : string.Empty));
            }

            return;
        }

        if (lines.Count == 1)
        {
            writer.Line(start + " " + lines[0] + ";");
            return;
        }

        writer.Line(start);
        for (int i = 0; i < lines.Count; i++)
        {
            writer.Indented((i == 0 ? string.Empty : ": ") + lines[i] + (i == lines.Count - 1 ? ";" : string.Empty));
        }
    }

    // To a greatest, least or sum, an unknown gives nothing: the default stands.
    private Code Final(OutputPlan output, Code value) => value.IsNullable && output.Output.Default is not null && !output.TakesFirst
        ? new Code(value.At(Level.Or) + " ?? " + Default(output).At(Level.Coalesce), Level.Coalesce, value.Kind)
        : value;

    private IEnumerable<string> Give(OutputPlan output, object giver, BoundExpression expression)
    {
        Code value = ValueOf(output, expression);
        if (output.IsDirect)
        {
            string declaration = _declared.Contains(output) ? Held(output) + " " : string.Empty;
            return [declaration + output.Local + " = " + Final(output, value).Text + ";"];
        }

        if (output.Accumulator is { } accumulator)
        {
            bool isFirst = _plan.Steps.Select(s => (object?)s.Step.Rule ?? s.Step.Table).First(g => g is not null && output.Givers.Contains(g))!.Equals(giver);
            return Accumulate(output, accumulator, value, isFirst && !output.IsGivenTwiceBy(giver));
        }

        if (output.Flags.TryGetValue(giver, out string? flag))
        {
            string[] give = [output.Separate[giver] + " = " + value.Text + ";", flag + " = true;"];
            return output.IsGivenTwiceBy(giver) ? ["if (!" + flag + ")", "{", .. give.Select(g => "    " + g), "}"] : give;
        }

        return Accumulate(output, output.Separate[giver], value, isFirst: !output.IsGivenTwiceBy(giver));
    }
}
