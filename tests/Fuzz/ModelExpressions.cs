using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Fuzz;

/// <summary>Every expression of a model, with the symbol in which it stands.</summary>
public static class ModelExpressions
{
    /// <summary>The expressions of a policy's requests, rules, tables and standards.</summary>
    public static IEnumerable<(Symbol In, BoundExpression Expression)> Of(PolicySymbol policy)
    {
        foreach (FieldSymbol field in policy.Requests.SelectMany(r => r.Fields))
        {
            foreach (BoundExpression? part in new[] { field.From, field.To, field.Default, field.Formula })
            {
                if (part is not null)
                {
                    yield return (field, part);
                }
            }
        }

        foreach (RuleSymbol rule in policy.Rules)
        {
            foreach (ClauseSymbol clause in rule.Bodies.SelectMany(b => b.Root.WithExceptions()))
            {
                if (clause.Condition is { } condition)
                {
                    yield return (rule, condition);
                }

                foreach (OutputEffect effect in clause.Effects.OfType<OutputEffect>())
                {
                    yield return (rule, effect.Value);
                }
            }
        }

        foreach (RowSymbol row in policy.Tables.SelectMany(t => t.Bodies).SelectMany(b => b.Rows))
        {
            foreach (BoundExpression part in row.Cells.OfType<BoundExpression>().Concat(row.Values))
            {
                yield return (row.Table, part);
            }
        }

        foreach (StandardSymbol standard in policy.Standards)
        {
            foreach (BoundExpression condition in standard.Targets.Select(t => t.Condition).OfType<BoundExpression>())
            {
                yield return (standard, condition);
            }
        }
    }

    /// <summary>An expression and every one in it.</summary>
    public static IEnumerable<BoundExpression> Parts(BoundExpression expression)
    {
        var open = new Stack<BoundExpression>([expression]);
        while (open.TryPop(out BoundExpression? next))
        {
            yield return next;
            foreach (BoundExpression child in ExpressionReads.Children(next))
            {
                open.Push(child);
            }
        }
    }
}
