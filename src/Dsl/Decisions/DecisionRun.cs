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
    private readonly List<RuleOutcome> _rules = new();
    private readonly List<TableOutcome> _tables = new();

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
                _rules.Add(Try(rule));
            }
            else if (step.Table is { } table)
            {
                _tables.Add(new TableOutcome(table, Match(table)));
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
        foreach (RuleOutcome rule in _rules)
        {
            if (rule.Applied is null)
            {
                continue;
            }

            foreach (Effect effect in rule.Applied.Effects)
            {
                if (effect is OutputEffect gives && gives.Output == output)
                {
                    given.Add((rule.Body.Rule.NameSpan.Start, gives.Value));
                }
            }
        }

        foreach (TableOutcome table in _tables)
        {
            int column = table.Body.Outputs.IndexOf(output);
            if (table.Row is { } row && column >= 0)
            {
                given.Add((table.Body.Table.NameSpan.Start, row.Values[column]));
            }
        }

        if (given.Count == 0)
        {
            return output.Default?.Value;
        }

        object?[] values = given.OrderBy(g => g.Place).Select(g => _expressions.Value(g.Value)).ToArray();
        if (output.HitPolicy is HitPolicy.Unique or HitPolicy.First)
        {
            return values[0];
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

    private RowSymbol? Match(TableBody table)
    {
        if (TableRows.OfLarge(table) is { } rows)
        {
            return rows.Find(field => _values[field]) is var found and >= 0 ? table.Rows[found] : null;
        }

        foreach (RowSymbol row in table.Rows)
        {
            if (row.IsOtherwise || Holds(row.Cells))
            {
                return row;
            }
        }

        return null;
    }

    private bool Holds(ImmutableArray<BoundExpression?> cells)
    {
        foreach (BoundExpression? cell in cells)
        {
            if (cell is not null && !_expressions.Test(cell))
            {
                return false;
            }
        }

        return true;
    }

    private Decision Conclude(FieldSymbol? gap)
    {
        _rules.Sort(static (a, b) => a.Body.Rule.NameSpan.Start.CompareTo(b.Body.Rule.NameSpan.Start));
        _tables.Sort(static (a, b) => a.Body.Table.NameSpan.Start.CompareTo(b.Body.Table.NameSpan.Start));
        Verdict verdict = StrictestWithout(null);
        ClauseSymbol? decidedBy = null;
        ImmutableArray<RoleSymbol> approvers = ImmutableArray<RoleSymbol>.Empty;
        foreach (RuleOutcome rule in _rules)
        {
            if (rule.Applied is { } applied)
            {
                decidedBy ??= applied.Verdict == verdict ? applied : null;
                foreach (RoleSymbol role in applied.Approvers)
                {
                    approvers = approvers.Contains(role) ? approvers : approvers.Add(role);
                }
            }
        }

        return new Decision(
            _request,
            _on,
            verdict,
            decidedBy,
            decidedBy is null ? null : ReasonOf(decidedBy, verdict),
            approvers,
            verdict == Verdict.Allow ? ImmutableArray<RoleSymbol>.Empty : _request.Policy.Roles.Where(MayBend).ToImmutableArray(),
            _values,
            _rules.ToImmutableArray(),
            _tables.ToImmutableArray(),
            gap);
    }

    /// <summary>The strictest verdict that an applying rule leaves, once every rule that a role may bend is lifted.</summary>
    private Verdict StrictestWithout(RoleSymbol? role)
    {
        var strictest = Verdict.Allow;
        foreach (RuleOutcome rule in _rules)
        {
            if (rule.Applied is { } applied && applied.Verdict > strictest && role?.Discretions.Any(d => d.Rule == rule.Body.Rule && IsWithin(d.Limit)) != true)
            {
                strictest = applied.Verdict;
            }
        }

        return strictest;
    }

    private static string? ReasonOf(ClauseSymbol clause, Verdict verdict) =>
        clause.Effects.OfType<VerdictEffect>().FirstOrDefault(e => e.Verdict == verdict && e.Text is not null)?.Text
        ?? clause.Effects.FirstOrDefault(e => e.Text is not null && (e is OutputEffect || ((VerdictEffect)e).Verdict == verdict))?.Text;

    private bool MayBend(RoleSymbol role) => !role.Discretions.IsEmpty && StrictestWithout(role) == Verdict.Allow;

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
