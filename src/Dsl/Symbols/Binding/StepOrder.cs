using System.Collections.Immutable;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Orders the steps of a decision: each after those that it needs, otherwise as written.</summary>
internal sealed class StepOrder
{
    private readonly DecisionStep[] _steps;
    private readonly Dictionary<object, int> _places = new();
    private readonly Action<FieldSymbol, IEnumerable<string>> _onCircle;
    private readonly int[][] _needs;

    /// <summary>Prepares the order of a request's steps; a circle is handed over with the names on its way.</summary>
    public StepOrder(RequestSymbol request, Action<FieldSymbol, IEnumerable<string>> onCircle)
    {
        _onCircle = onCircle;
        _steps = request.Fields.Where(f => f.Kind != FieldKind.Input).Select(f => (f.NameSpan.Start, Step: new DecisionStep(f, null, null)))
            .Concat(request.Rules.Select(r => (r.Rule.NameSpan.Start, Step: new DecisionStep(null, r, null))))
            .Concat(request.Tables.Select(t => (t.Table.NameSpan.Start, Step: new DecisionStep(null, null, t))))
            .OrderBy(s => s.Start)
            .Select(s => s.Step)
            .ToArray();
        for (int i = 0; i < _steps.Length; i++)
        {
            _places.Add(Key(_steps[i]), i);
        }

        Dictionary<FieldSymbol, List<int>> givers = Givers();
        _needs = new int[_steps.Length][];
        var last = new int[_steps.Length];
        var needs = new List<int>();
        for (int i = 0; i < _steps.Length; i++)
        {
            needs.Clear();
            foreach (int need in Needs(_steps[i], givers))
            {
                // Each once: who asked for it last is remembered beside it.
                if (last[need] != i + 1)
                {
                    last[need] = i + 1;
                    needs.Add(need);
                }
            }

            _needs[i] = needs.ToArray();
        }
    }

    /// <summary>The steps in order.</summary>
    public ImmutableArray<DecisionStep> Steps() =>
        DependencyOrder.Of(_needs, ReportCircle).Select(i => _steps[i]).ToImmutableArray();

    private static object Key(DecisionStep step) => (object?)step.Field ?? (object?)step.Rule ?? step.Table!;

    private static string NameOf(DecisionStep step) => step.Field?.Name ?? step.Rule?.Rule.Name ?? step.Table!.Table.Name;

    /// <summary>For each output the rules and tables that give it.</summary>
    private Dictionary<FieldSymbol, List<int>> Givers()
    {
        var givers = new Dictionary<FieldSymbol, List<int>>();
        void Add(FieldSymbol output, int step)
        {
            if (!givers.TryGetValue(output, out List<int>? list))
            {
                givers.Add(output, list = new List<int>());
            }

            if (list.Count == 0 || list[list.Count - 1] != step)
            {
                list.Add(step);
            }
        }

        for (int i = 0; i < _steps.Length; i++)
        {
            if (_steps[i].Rule is { } rule)
            {
                foreach (OutputEffect effect in Given(rule))
                {
                    Add(effect.Output, i);
                }
            }
            else if (_steps[i].Table is { } table)
            {
                foreach (FieldSymbol output in table.Outputs)
                {
                    Add(output, i);
                }
            }
        }

        return givers;
    }

    private static IEnumerable<OutputEffect> Given(RuleBody rule)
    {
        foreach (ClauseSymbol clause in rule.Root.WithExceptions())
        {
            foreach (Effect effect in clause.Effects)
            {
                if (effect is OutputEffect given)
                {
                    yield return given;
                }
            }
        }
    }

    /// <summary>
    /// A field needs what its formula reads; an output those who give it and what the given values read; the choice of a clause what
    /// the conditions read. Values are computed when the output is, so they don't count for the choice.
    /// </summary>
    private IEnumerable<int> Needs(DecisionStep step, Dictionary<FieldSymbol, List<int>> givers)
    {
        switch (step)
        {
            case { Rule: { } rule }:
                return rule.Root.WithExceptions().SelectMany(c => Read(c.Condition));
            case { Table: { } table }:
                return table.Inputs.SelectMany(Place).Concat(table.Rows.SelectMany(r => r.Cells).SelectMany(Read));
            default:
                FieldSymbol field = step.Field!;
                return givers.TryGetValue(field, out List<int>? given)
                    ? given.Concat(given.SelectMany(i => GivenValues(_steps[i], field)).SelectMany(Read)).Concat(Read(field.Formula))
                    : Read(field.Formula);
        }
    }

    private IEnumerable<int> Read(BoundExpression? expression)
    {
        if (expression is null)
        {
            yield break;
        }

        foreach (FieldSymbol field in ExpressionReads.Of(expression))
        {
            if (_places.TryGetValue(field, out int place))
            {
                yield return place;
            }
        }
    }

    private IEnumerable<int> Place(FieldSymbol field) => _places.TryGetValue(field, out int place) ? [place] : [];

    private static IEnumerable<BoundExpression> GivenValues(DecisionStep giver, FieldSymbol output) => giver switch
    {
        { Rule: { } rule } => Given(rule).Where(e => e.Output == output).Select(e => e.Value),
        { Table: { } table } => table.Outputs.IndexOf(output) is var column and >= 0
            ? table.Rows.Where(r => column < r.Values.Length).Select(r => r.Values[column])
            : [],
        _ => [],
    };

    /// <summary>Walks from what is needed back to who needs it, and names the way.</summary>
    private void ReportCircle(int from, int to)
    {
        var cameFrom = new Dictionary<int, int> { [to] = -1 };
        var queue = new Queue<int>([to]);
        while (queue.Count > 0 && !cameFrom.ContainsKey(from))
        {
            int at = queue.Dequeue();
            foreach (int next in _needs[at])
            {
                if (!cameFrom.ContainsKey(next))
                {
                    cameFrom.Add(next, at);
                    queue.Enqueue(next);
                }
            }
        }

        var way = new List<int>();
        for (int at = from; at >= 0; at = cameFrom[at])
        {
            way.Add(at);
        }

        way.Reverse();
        FieldSymbol? field = way.Select(i => _steps[i].Field).FirstOrDefault(f => f is not null);
        if (field is not null)
        {
            int start = way.FindIndex(i => _steps[i].Field == field);
            IEnumerable<int> turned = way.Skip(start).Concat(way.Take(start)).Concat([way[start]]);
            _onCircle(field, turned.Select(i => $"'{NameOf(_steps[i])}'").Take(9));
        }
    }
}
