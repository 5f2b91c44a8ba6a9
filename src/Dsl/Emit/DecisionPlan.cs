using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The order in which generated code decides a request. The model says when a clause can be chosen; here a rule or table waits until
/// the values that it gives can be computed too, so that they are given where the branch is taken. Where a rule gives what its other
/// value reads, waiting has no end: it notes its choice, and its values are computed after.
/// </summary>
internal sealed class DecisionPlan
{
    private readonly RequestSymbol _request;
    private readonly HashSet<FieldSymbol> _computed = new();
    private readonly HashSet<object> _given = new();
    private readonly HashSet<object> _chosen = new();

    internal DecisionPlan(RequestSymbol request)
    {
        _request = request;
        foreach (FieldSymbol input in request.Fields.Where(f => f.Kind == FieldKind.Input))
        {
            _computed.Add(input);
        }

        // In the order of the file, as far as what each needs allows.
        List<DecisionStep> open = request.Steps
            .OrderBy(s => (s.Field ?? (Symbol?)s.Rule?.Rule ?? s.Table!.Table).NameSpan.Start)
            .ToList();
        while (open.Count > 0)
        {
            int next = open.FindIndex(IsReady);
            bool isChoiceOnly = next < 0;
            if (isChoiceOnly)
            {
                next = open.FindIndex(s => s.Field is null && CanBeChosen(s));
                if (next < 0)
                {
                    IsComplete = false;
                    return;
                }
            }

            Take(open[next], isChoiceOnly);
            open.RemoveAt(next);
        }
    }

    /// <summary>The steps in order.</summary>
    internal List<PlannedStep> Steps { get; } = [];

    /// <summary>Whether everything has its place; otherwise something goes round.</summary>
    internal bool IsComplete { get; } = true;

    /// <summary>The rules and tables that give an output, in file order.</summary>
    internal static List<object> GiversOf(RequestSymbol request, FieldSymbol output) => request.Rules
        .Where(r => OutputsOf(r).Contains(output)).Select(r => (Start: r.Rule.NameSpan.Start, Giver: (object)r))
        .Concat(request.Tables.Where(t => t.Outputs.Contains(output)).Select(t => (Start: t.Table.NameSpan.Start, Giver: (object)t)))
        .OrderBy(g => g.Start)
        .Select(g => g.Giver)
        .ToList();

    /// <summary>The values that a rule or table gives an output.</summary>
    internal static IEnumerable<BoundExpression> ValuesOf(object giver, FieldSymbol output)
    {
        if (giver is RuleBody rule)
        {
            return ClausesOf(rule.Root).SelectMany(c => c.Effects).OfType<OutputEffect>().Where(e => e.Output == output).Select(e => e.Value);
        }

        var table = (TableBody)giver;
        int column = table.Outputs.IndexOf(output);
        return table.Rows.Where(r => column < r.Values.Length).Select(r => r.Values[column]);
    }

    /// <summary>A clause and every exception below it.</summary>
    internal static IEnumerable<ClauseSymbol> ClausesOf(ClauseSymbol clause) => new[] { clause }.Concat(clause.Exceptions.SelectMany(ClausesOf));

    /// <summary>The outputs that a rule gives in any of its clauses.</summary>
    internal static IEnumerable<FieldSymbol> OutputsOf(RuleBody rule) =>
        ClausesOf(rule.Root).SelectMany(c => c.Effects).OfType<OutputEffect>().Select(e => e.Output).Distinct();

    /// <summary>The conditions of a rule or table.</summary>
    internal static IEnumerable<BoundExpression> ConditionsOf(object giver) => giver is RuleBody rule
        ? ClausesOf(rule.Root).Select(c => c.Condition).OfType<BoundExpression>()
        : ((TableBody)giver).Rows.SelectMany(r => r.Cells).OfType<BoundExpression>();

    /// <summary>The expressions of each step, without those whose values are not computed, and without the cells of large tables, which are looked up.</summary>
    internal IEnumerable<IEnumerable<BoundExpression>> Expressions(Func<FieldSymbol, bool> isComputed) => Steps.Select(s => s.Step.Field is { } field
        ? field.Formula is { } formula && isComputed(field) ? [formula] : Enumerable.Empty<BoundExpression>()
        : (s.Step.Table is { } table && RowsEmitter.IsLarge(table) ? [] : Conditions(s.Step)).Concat(Values(s.Step, isComputed)));

    /// <summary>The amounts that limit who may bend a rule: they are compared where the rule restricts.</summary>
    private IEnumerable<FieldSymbol> AmountsOf(RuleBody rule) => _request.Policy.RolesInReach
        .Where(r => r.Discretions.Any(d => d.Rule == rule.Rule && d.Limit is not null))
        .SelectMany(_ => _request.Amounts);

    private static IEnumerable<BoundExpression> Conditions(DecisionStep step) => ((object?)step.Rule ?? step.Table) is { } giver ? ConditionsOf(giver) : [];

    private static IEnumerable<BoundExpression> Values(DecisionStep step, Func<FieldSymbol, bool> isComputed) => step switch
    {
        { Rule: { } rule } => ClausesOf(rule.Root).SelectMany(c => c.Effects).OfType<OutputEffect>().Where(e => isComputed(e.Output)).Select(e => e.Value),
        { Table: { } table } => table.Rows.SelectMany(r => r.Values.Where((_, i) => isComputed(table.Outputs[i]))),
        _ => [],
    };

    private bool AreComputed(IEnumerable<BoundExpression> expressions) => expressions.SelectMany(ExpressionReads.Of).All(_computed.Contains);

    private bool CanBeChosen(DecisionStep step) =>
        AreComputed(Conditions(step)) && (step.Rule is not { } rule || AmountsOf(rule).All(_computed.Contains));

    private bool IsReady(DecisionStep step)
    {
        if (step.Field is not { } field)
        {
            return CanBeChosen(step) && AreComputed(Values(step, static _ => true));
        }

        if (field.Formula is { } formula)
        {
            return AreComputed([formula]);
        }

        return GiversOf(_request, field).TrueForAll(g => _given.Contains(g) || (_chosen.Contains(g) && AreComputed(ValuesOf(g, field))));
    }

    private void Take(DecisionStep step, bool isChoiceOnly)
    {
        Steps.Add(new PlannedStep(step, isChoiceOnly));
        if (step.Field is { } field)
        {
            _computed.Add(field);
        }
        else
        {
            (isChoiceOnly ? _chosen : _given).Add((object?)step.Rule ?? step.Table!);
        }
    }
}
