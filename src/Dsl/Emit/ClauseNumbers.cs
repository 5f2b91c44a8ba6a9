using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// The numbers by which <c>HeldClauses</c> knows the clauses and rows of a request: rules and tables in file order; a rule, then its
/// exceptions, each followed by its own; the rows of a table.
/// </summary>
internal sealed class ClauseNumbers
{
    private readonly Dictionary<Symbol, int> _numbers = new();

    internal ClauseNumbers(RequestSymbol request)
    {
        Givers = request.Rules.Select(r => (Start: r.Rule.NameSpan.Start, Giver: (object)r))
            .Concat(request.Tables.Select(t => (Start: t.Table.NameSpan.Start, Giver: (object)t)))
            .OrderBy(g => g.Start)
            .Select(g => g.Giver)
            .ToList();
        foreach (Symbol part in Givers.SelectMany(g => g is RuleBody rule ? rule.Root.WithExceptions() : ((TableBody)g).Rows.AsEnumerable<Symbol>()))
        {
            _numbers.Add(part, _numbers.Count);
        }
    }

    /// <summary>Rules and tables, in file order.</summary>
    internal IReadOnlyList<object> Givers { get; }

    /// <summary>The number of a clause or row.</summary>
    internal int this[Symbol part] => _numbers[part];

    /// <summary>What the conditions of some rules and tables read, with all that it needs.</summary>
    internal static HashSet<FieldSymbol> ReadBy(RequestSymbol request, IEnumerable<object> givers)
    {
        var needed = new HashSet<FieldSymbol>();
        var open = new Stack<BoundExpression>(givers.SelectMany(DecisionPlan.ConditionsOf));
        while (open.Count > 0)
        {
            foreach (FieldSymbol field in ExpressionReads.Of(open.Pop()).Where(needed.Add))
            {
                IEnumerable<BoundExpression> values = field.Formula is { } formula ? [formula]
                    : DecisionPlan.GiversOf(request, field).SelectMany(g => DecisionPlan.ConditionsOf(g).Concat(DecisionPlan.ValuesOf(g, field)));
                values.ToList().ForEach(open.Push);
            }
        }

        return needed;
    }
}
