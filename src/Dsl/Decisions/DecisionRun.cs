using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>One decision in the making: walks the steps of the request in their order.</summary>
internal sealed class DecisionRun
{
    private readonly RequestSymbol _request;
    private readonly Dictionary<FieldSymbol, object?> _values;
    private readonly DateTime? _on;
    private readonly ExpressionEvaluator _expressions;
    private readonly Dictionary<RuleBody, RuleOutcome> _rules = new();
    private readonly Dictionary<TableBody, TableOutcome> _tables = new();

    public DecisionRun(RequestSymbol request, Dictionary<FieldSymbol, object?> values, DateTime? on, CalendarSource calendars)
    {
        _request = request;
        _values = values;
        _on = on;
        _expressions = new ExpressionEvaluator(values, calendars, request.Policy);
    }

    public Decision Decide()
    {
        foreach (DecisionStep step in _request.Steps)
        {
            if (step.Rule is { } rule)
            {
                _rules.Add(rule, Try(rule));
            }
            else if (step.Table is { } table)
            {
                _tables.Add(table, new TableOutcome(table, table.Rows.FirstOrDefault(Matches)));
            }
            else
            {
                FieldSymbol field = step.Field!;
                object? value = field.Formula is { } formula ? _expressions.Value(formula) : Combine(field);
                _values[field] = value;
                if (value is null && field.Kind == FieldKind.Output && !field.IsOptional)
                {
                    return Conclude(field);
                }
            }
        }

        return Conclude(null);
    }

    /// <summary>What the applying clauses and matching rows give an output, by its hit policy; else its default.</summary>
    private object? Combine(FieldSymbol output)
    {
        var given = new List<(int Place, BoundExpression Value)>();
        foreach (RuleOutcome rule in _rules.Values)
        {
            foreach (Effect effect in rule.Applied?.Effects ?? ImmutableArray<Effect>.Empty)
            {
                if (effect is OutputEffect gives && gives.Output == output)
                {
                    given.Add((rule.Body.Rule.NameSpan.Start, gives.Value));
                }
            }
        }

        foreach (TableOutcome table in _tables.Values)
        {
            int column = table.Body.Outputs.IndexOf(output);
            if (table.Row is { } row && column >= 0)
            {
                given.Add((table.Body.Table.NameSpan.Start, row.Values[column]));
            }
        }

        object?[] values = given.OrderBy(g => g.Place).Select(g => _expressions.Value(g.Value)).ToArray();
        if (output.HitPolicy is HitPolicy.Unique or HitPolicy.First)
        {
            return values.Length > 0 ? values[0] : output.Default?.Value;
        }

        // An unknown given to a greatest, least or sum says nothing, as it does in min and max.
        object[] known = values.OfType<object>().ToArray();
        return known.Length == 0 ? output.Default?.Value : known.Aggregate(output.HitPolicy switch
        {
            HitPolicy.Max => (a, b) => ValueOrder.Compare(a, b) >= 0 ? a : b,
            HitPolicy.Min => (a, b) => ValueOrder.Compare(a, b) <= 0 ? a : b,
            _ => (a, b) => ExpressionEvaluator.Within(output.Type, ConstantArithmetic.Apply(ArithmeticOperator.Add, a, b)!),
        });
    }

    private RuleOutcome Try(RuleBody body)
    {
        bool isInForce = _on is not { } day || ((body.Rule.EffectiveFrom ?? DateTime.MinValue) <= day && day <= (body.Rule.EffectiveUntil ?? DateTime.MaxValue));
        ImmutableArray<ClauseTrial>.Builder tried = ImmutableArray.CreateBuilder<ClauseTrial>();
        ClauseSymbol? applied = isInForce ? Choose(body.Root, tried) : null;
        return new RuleOutcome(body, isInForce, applied, tried.ToImmutable());
    }

    /// <summary>The clause whose effects stand: the clause itself, or the first exception that holds, down to the last. Null: it does not hold.</summary>
    private ClauseSymbol? Choose(ClauseSymbol clause, ImmutableArray<ClauseTrial>.Builder tried)
    {
        BoundExpression? failed = clause.Condition is { } condition ? _expressions.FailedPart(condition) : null;
        tried.Add(new ClauseTrial(clause, failed));
        if (failed is not null)
        {
            return null;
        }

        foreach (ClauseSymbol exception in clause.Exceptions)
        {
            if (Choose(exception, tried) is { } chosen)
            {
                return chosen;
            }
        }

        return clause;
    }

    private bool Matches(RowSymbol row) => row.IsOtherwise || row.Cells.All(c => c is null || _expressions.Test(c));

    private Decision Conclude(FieldSymbol? gap)
    {
        ImmutableArray<RuleOutcome> rules = _rules.Values.OrderBy(r => r.Body.Rule.NameSpan.Start).ToImmutableArray();
        RuleOutcome[] applying = rules.Where(r => r.Applied is not null).ToArray();
        Verdict verdict = StrictestOf(applying);
        ClauseSymbol? decidedBy = applying.FirstOrDefault(r => Left(r) == verdict)?.Applied;
        return new Decision(
            _request,
            _on,
            verdict,
            decidedBy,
            decidedBy is null ? null : ReasonOf(decidedBy, verdict),
            applying.SelectMany(r => r.Applied!.Effects).OfType<VerdictEffect>().Select(e => e.Role).OfType<RoleSymbol>().Distinct().ToImmutableArray(),
            verdict == Verdict.Allow ? ImmutableArray<RoleSymbol>.Empty : _request.Policy.Roles.Where(r => MayBend(r, applying)).ToImmutableArray(),
            _values.ToImmutableDictionary(),
            rules,
            _tables.Values.OrderBy(t => t.Body.Table.NameSpan.Start).ToImmutableArray(),
            gap);
    }

    private static Verdict Left(RuleOutcome rule) =>
        rule.Applied!.Effects.OfType<VerdictEffect>().Select(e => e.Verdict).DefaultIfEmpty(Verdict.Allow).Max();

    private static Verdict StrictestOf(IEnumerable<RuleOutcome> applying) => applying.Select(Left).DefaultIfEmpty(Verdict.Allow).Max();

    private static string? ReasonOf(ClauseSymbol clause, Verdict verdict) =>
        clause.Effects.OfType<VerdictEffect>().FirstOrDefault(e => e.Verdict == verdict && e.Text is not null)?.Text
        ?? clause.Effects.FirstOrDefault(e => e.Text is not null && (e is OutputEffect || ((VerdictEffect)e).Verdict == verdict))?.Text;

    /// <summary>Whether the verdict is to allow once every rule that the role may bend is lifted.</summary>
    private bool MayBend(RoleSymbol role, RuleOutcome[] applying) =>
        !role.Discretions.IsEmpty && StrictestOf(applying.Where(r => !role.Discretions.Any(d => d.Rule == r.Body.Rule && IsWithin(d.Limit)))) == Verdict.Allow;

    private bool IsWithin(Money? limit)
    {
        if (limit is not { } most)
        {
            return true;
        }

        // The binder sees to it that there is one where something is limited.
        FieldSymbol? amount = _request.Amounts.FirstOrDefault();
        return amount is not null && _values.TryGetValue(amount, out object? value) && value is Money money && money.Amount <= most.Amount;
    }
}
