using PolicyLint.Dsl.Decisions;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>The trace of generated code against what the evaluator says became of each rule and table.</summary>
public static class TraceAgreement
{
    /// <summary>Where they differ; null where they agree.</summary>
    public static string? Difference(Decision decision, DecisionTrace trace)
    {
        string? decidedBy = decision.DecidedBy is { } clause ? PathOf(clause) : null;
        if (decision.Verdict != trace.Verdict || decidedBy != trace.DecidedBy)
        {
            return $"evaluator: {decision.Verdict} by {decidedBy}, trace: {trace.Verdict} by {trace.DecidedBy}";
        }

        string[] expected = [.. decision.Rules.Select(r => (r.Body.Rule.NameSpan.Start, Texts: Of(r, r.Body.Root)))
            .Concat(decision.Tables.Select(t => (t.Body.Table.NameSpan.Start, Texts: Of(t))))
            .OrderBy(e => e.Start)
            .SelectMany(e => e.Texts)];
        string[] actual = [.. trace.Entries.SelectMany(Of)];
        return expected.SequenceEqual(actual) ? null : $"evaluator: {string.Join(", ", expected.Except(actual))}, trace: {string.Join(", ", actual.Except(expected))}";
    }

    private static IEnumerable<string> Of(TraceEntry entry) => entry.Exceptions.Concat(entry.Rows).SelectMany(Of).Prepend($"{entry.Clause} {entry.Outcome} {entry.Line}");

    private static IEnumerable<string> Of(RuleOutcome rule, ClauseSymbol clause)
    {
        ClauseTrial? trial = rule.Tried.FirstOrDefault(t => t.Clause == clause);
        TraceOutcome outcome = !rule.IsInForce ? TraceOutcome.NotInForce
            : rule.Applied == clause ? TraceOutcome.Applied
            : trial is null ? TraceOutcome.NotReached
            : trial.Held ? TraceOutcome.Excepted
            : TraceOutcome.ConditionNotMet;
        return clause.Exceptions.SelectMany(e => Of(rule, e)).Prepend($"{PathOf(clause)} {outcome} {LineOf(clause)}");
    }

    private static IEnumerable<string> Of(TableOutcome table)
    {
        int matched = table.Row?.Ordinal ?? int.MaxValue;
        return table.Body.Rows
            .Select(r => $"{table.Body.Table.Name} row {r.Name} {(r.Ordinal < matched ? TraceOutcome.ConditionNotMet : r.Ordinal == matched ? TraceOutcome.Applied : TraceOutcome.NotReached)} {LineOf(r)}")
            .Prepend($"{table.Body.Table.Name} {(table.Row is null ? TraceOutcome.ConditionNotMet : TraceOutcome.Applied)} {LineOf(table.Body.Table)}");
    }

    private static string PathOf(ClauseSymbol clause) => clause.Parent is null ? clause.Name : PathOf(clause.Parent) + "." + clause.Name;

    private static int LineOf(Symbol symbol) => symbol.Tree.Text.PositionOf(symbol.NameSpan.Start).Line + 1;
}
