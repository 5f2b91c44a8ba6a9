using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>
/// A decision in words: a line for each rule, exceptions indented under what they except, and of each table the row that matched. The same
/// lines as the trace of generated code, and besides the value with which a condition failed.
/// </summary>
public static class DecisionText
{
    /// <summary>The lines; the first says what is decided, and by which clause.</summary>
    public static IReadOnlyList<string> Lines(Decision decision)
    {
        var lines = new List<string> { decision.Request.Name + ": " + Verdict(decision.Verdict) + (decision.DecidedBy is { } by ? " by " + Path(by) : string.Empty) };
        IEnumerable<(int Place, Action Write)> rules = decision.Rules.Select(r => (r.Body.Rule.NameSpan.Start, (Action)(() => Write(lines, decision, r, r.Body.Root, 1, isReached: true))));
        IEnumerable<(int Place, Action Write)> tables = decision.Tables.Select(t => (t.Body.Table.NameSpan.Start, (Action)(() => Write(lines, t))));
        foreach ((_, Action write) in rules.Concat(tables).OrderBy(e => e.Place))
        {
            write();
        }

        return lines;
    }

    /// <summary><c>ReturnWindow.LoyalCustomer</c>.</summary>
    public static string Path(ClauseSymbol clause) => clause.Parent is null ? clause.Name : Path(clause.Parent) + "." + clause.Name;

    private static void Write(List<string> lines, Decision decision, RuleOutcome rule, ClauseSymbol clause, int depth, bool isReached)
    {
        ClauseTrial? trial = rule.Tried.FirstOrDefault(t => t.Clause == clause);
        string outcome = !rule.IsInForce ? "not in force"
            : !isReached || trial is null ? "not looked at"
            : rule.Applied == clause ? "applied" + Effects(clause)
            : trial.Failed is null ? "gives way to an exception"
            : "does not apply: not (" + OneLine(clause.Tree.TextOf(clause.Condition!.Syntax)) + ")" + Because(decision, trial.Failed);
        lines.Add(new string(' ', depth * 2) + Path(clause) + ": " + outcome + " (" + Place(clause, clause.NameSpan.Start) + ")");
        foreach (ClauseSymbol exception in clause.Exceptions)
        {
            Write(lines, decision, rule, exception, depth + 1, isReached && trial?.Held == true);
        }
    }

    private static void Write(List<string> lines, TableOutcome table)
    {
        TableSymbol symbol = table.Body.Table;
        lines.Add("  " + (table.Row is { } row
            ? symbol.Name + " row " + row.Name + ": applied" + string.Concat(table.Body.Outputs.Zip(row.Values, (o, v) => ", " + o.Name + " is " + Value(o.Type, v, row))) + " (" + Place(row, row.Tree.SpanOf(row.Syntax).Start) + ")"
            : symbol.Name + ": no row matches (" + Place(symbol, symbol.NameSpan.Start) + ")"));
    }

    /// <summary>The values that made a condition fail, where it reads one: <c>, amount is 151 GBP</c>.</summary>
    private static string Because(Decision decision, BoundExpression failed)
    {
        var text = new StringBuilder();
        foreach (FieldSymbol field in ExpressionReads.Of(failed).Distinct().OrderBy(f => f.NameSpan.Start))
        {
            if (decision.Values.TryGetValue(field, out object? value))
            {
                text.Append(text.Length == 0 ? ", for " : ", ").Append(field.Name).Append(" is ").Append(Words.Value(field.Type, value));
            }
        }

        return text.ToString();
    }

    private static string Effects(ClauseSymbol clause) => string.Concat(clause.Effects.Select(e => e switch
    {
        VerdictEffect { Role: { } role } verdict => ", " + Verdict(verdict.Verdict) + " to " + role.Name,
        VerdictEffect verdict => ", " + Verdict(verdict.Verdict),
        OutputEffect output => ", " + output.Output.Name + " is " + Value(output.Output.Type, output.Value, clause),
        _ => string.Empty,
    }));

    private static string Value(PolicyType type, BoundExpression value, Symbol owner) =>
        value is ConstantExpression constant ? Words.Value(type, constant.Value) : OneLine(owner.Tree.TextOf(value.Syntax));

    private static string Verdict(Verdict verdict) => verdict.ToString().ToLowerInvariant();

    private static string OneLine(string text) => string.Join(" ", text.Split(new[] { ' ', '\t', '\r', '\n' }, StringSplitOptions.RemoveEmptyEntries));

    private static string Place(Symbol symbol, int position)
    {
        string path = symbol.Tree.Text.Path.Replace('\\', '/');
        return path.Substring(path.LastIndexOf('/') + 1) + ":" + (symbol.Tree.Text.PositionOf(position).Line + 1).ToString(CultureInfo.InvariantCulture);
    }
}
