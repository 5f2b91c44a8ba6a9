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
        Parts = new DecisionParts(request);
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

    /// <summary>What its rules and tables ask and give.</summary>
    internal DecisionParts Parts { get; }

    /// <summary>The expressions of each step, without those whose values are not computed, and without the cells of large tables, which are looked up.</summary>
    internal IEnumerable<IEnumerable<BoundExpression>> Expressions(Func<FieldSymbol, bool> isComputed) => Steps.Select(s => s.Step.Field is { } field
        ? field.Formula is { } formula && isComputed(field) ? [formula] : Enumerable.Empty<BoundExpression>()
        : (s.Step.Table is { } table && RowsEmitter.IsLarge(table) ? [] : Parts.ConditionsOf(GiverOf(s.Step)))
            .Concat(Parts.ValuesOf(GiverOf(s.Step)).Where(v => isComputed(v.Output)).Select(v => v.Value)));

    private static object GiverOf(DecisionStep step) => (object?)step.Rule ?? step.Table!;

    /// <summary>The amounts that limit who may bend a rule: they are compared where the rule restricts.</summary>
    private IEnumerable<FieldSymbol> AmountsOf(RuleBody rule) => _request.Policy.RolesInReach
        .Where(r => r.Discretions.Any(d => d.Rule == rule.Rule && d.Limit is not null))
        .SelectMany(_ => _request.Amounts);

    private bool AreComputed(IEnumerable<BoundExpression> expressions) => expressions.SelectMany(ExpressionReads.Of).All(_computed.Contains);

    private bool CanBeChosen(DecisionStep step) =>
        _computed.IsSupersetOf(Parts.ReadByConditionsOf(GiverOf(step))) && (step.Rule is not { } rule || AmountsOf(rule).All(_computed.Contains));

    private bool IsReady(DecisionStep step)
    {
        if (step.Field is not { } field)
        {
            return CanBeChosen(step) && AreComputed(Parts.ValuesOf(GiverOf(step)).Select(v => v.Value));
        }

        if (field.Formula is { } formula)
        {
            return AreComputed([formula]);
        }

        return Parts.GiversOf(field).All(g => _given.Contains(g) || (_chosen.Contains(g) && AreComputed(Parts.ValuesOf(g, field))));
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
            (isChoiceOnly ? _chosen : _given).Add(GiverOf(step));
        }
    }
}
