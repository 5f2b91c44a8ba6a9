using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>What each rule and table of a request asks and gives, gathered once: whoever writes its decision asks often.</summary>
internal sealed class DecisionParts
{
    private readonly Dictionary<object, Part> _parts = new();
    private readonly Dictionary<FieldSymbol, List<object>> _givers = new();

    internal DecisionParts(RequestSymbol request)
    {
        Givers = request.Rules.Select(r => (Start: r.Rule.NameSpan.Start, Giver: (object)r))
            .Concat(request.Tables.Select(t => (Start: t.Table.NameSpan.Start, Giver: (object)t)))
            .OrderBy(g => g.Start)
            .Select(g => g.Giver)
            .ToList();
        foreach (object giver in Givers)
        {
            Part part = giver is RuleBody rule ? PartOf(rule) : PartOf((TableBody)giver);
            _parts.Add(giver, part);
            foreach (FieldSymbol output in part.Outputs)
            {
                if (!_givers.TryGetValue(output, out List<object>? givers))
                {
                    _givers.Add(output, givers = []);
                }

                givers.Add(giver);
            }
        }
    }

    /// <summary>Rules and tables, in file order.</summary>
    internal IReadOnlyList<object> Givers { get; }

    /// <summary>The rules and tables that give an output, in file order.</summary>
    internal IReadOnlyList<object> GiversOf(FieldSymbol output) => _givers.TryGetValue(output, out List<object>? givers) ? givers : [];

    /// <summary>The outputs that a rule or table gives.</summary>
    internal IReadOnlyCollection<FieldSymbol> OutputsOf(object giver) => _parts[giver].Outputs;

    /// <summary>The conditions of a rule or table.</summary>
    internal IReadOnlyList<BoundExpression> ConditionsOf(object giver) => _parts[giver].Conditions;

    /// <summary>What the conditions of a rule or table read.</summary>
    internal HashSet<FieldSymbol> ReadByConditionsOf(object giver) => _parts[giver].Read;

    /// <summary>The values that a rule or table gives, each with its output.</summary>
    internal IReadOnlyList<(FieldSymbol Output, BoundExpression Value)> ValuesOf(object giver) => _parts[giver].Values;

    /// <summary>The values that a rule or table gives an output.</summary>
    internal IEnumerable<BoundExpression> ValuesOf(object giver, FieldSymbol output) => _parts[giver].Values.Where(v => v.Output == output).Select(v => v.Value);

    /// <summary>What the conditions of some rules and tables read, with all that it needs.</summary>
    internal HashSet<FieldSymbol> NeededBy(IEnumerable<object> givers)
    {
        var needed = new HashSet<FieldSymbol>();
        var open = new Stack<FieldSymbol>(givers.SelectMany(ReadByConditionsOf));
        while (open.Count > 0)
        {
            FieldSymbol field = open.Pop();
            if (!needed.Add(field))
            {
                continue;
            }

            IEnumerable<FieldSymbol> read = field.Formula is { } formula
                ? ExpressionReads.Of(formula)
                : GiversOf(field).SelectMany(g => ReadByConditionsOf(g).Concat(ValuesOf(g, field).SelectMany(ExpressionReads.Of)));
            foreach (FieldSymbol next in read)
            {
                open.Push(next);
            }
        }

        return needed;
    }

    private static Part PartOf(RuleBody rule)
    {
        var part = new Part();
        foreach (ClauseSymbol clause in rule.Root.WithExceptions())
        {
            if (clause.Condition is { } condition)
            {
                part.Conditions.Add(condition);
            }

            foreach (Effect effect in clause.Effects)
            {
                if (effect is OutputEffect given)
                {
                    part.Outputs.Add(given.Output);
                    part.Values.Add((given.Output, given.Value));
                }
            }
        }

        part.Read.UnionWith(part.Conditions.SelectMany(ExpressionReads.Of));
        return part;
    }

    private static Part PartOf(TableBody table)
    {
        var part = new Part();
        part.Outputs.UnionWith(table.Outputs);
        foreach (RowSymbol row in table.Rows)
        {
            foreach (BoundExpression? cell in row.Cells)
            {
                if (cell is not null)
                {
                    part.Conditions.Add(cell);
                }
            }

            // A row may be short of values, or have too many, and is told so elsewhere.
            for (int i = 0; i < Math.Min(row.Values.Length, table.Outputs.Length); i++)
            {
                part.Values.Add((table.Outputs[i], row.Values[i]));
            }
        }

        part.Read.UnionWith(part.Conditions.SelectMany(ExpressionReads.Of));
        return part;
    }

    private sealed class Part
    {
        internal List<BoundExpression> Conditions { get; } = [];

        internal List<(FieldSymbol Output, BoundExpression Value)> Values { get; } = [];

        internal HashSet<FieldSymbol> Outputs { get; } = [];

        internal HashSet<FieldSymbol> Read { get; } = [];
    }
}
