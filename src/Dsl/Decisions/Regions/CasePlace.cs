using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Where concrete cases lie in the space: the cell of each variable.</summary>
internal sealed class CasePlace
{
    private readonly CaseSpace _space;
    private readonly CalendarSource _calendars;

    public CasePlace(CaseSpace space, CalendarSource calendars)
    {
        _space = space;
        _calendars = calendars;
    }

    /// <summary>
    /// The cell of each variable for a decision. A comparison with an unknown has no cell of its own: the first stands for
    /// it, as it does for one of which a side was never computed, because a gap came first or no condition asked, and for what only
    /// another version of the request knows.
    /// </summary>
    public int[] Of(Decision decision)
    {
        IReadOnlyDictionary<FieldSymbol, object?> values = Whole(decision.Values);

        var evaluator = new ExpressionEvaluator(values, _calendars, _space.Request.Policy);
        var cells = new int[_space.Variables.Length];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = _space.Variables[i] switch
            {
                FieldVariable field => field.CellOf(values[field.Field]),
                OrderVariable order => SignOf(Known(evaluator, order.Left), Known(evaluator, order.Right)) + OrderVariable.Same,
                DayVariable day => day.CellOf(decision.On ?? throw new InvalidOperationException("A case of rules that are in force for a time lies on a day.")),
                ForeignVariable => 0,
                var other => throw new InvalidOperationException("A variable without a place: " + other.GetType().Name),
            };
        }

        return cells;
    }

    private IReadOnlyDictionary<FieldSymbol, object?> Whole(IReadOnlyDictionary<FieldSymbol, object?> known)
    {
        Dictionary<FieldSymbol, object?>? whole = null;
        foreach (FieldSymbol field in _space.Request.Fields)
        {
            if (!known.ContainsKey(field))
            {
                whole ??= known.ToDictionary(v => v.Key, v => v.Value);
                whole.Add(field, null);
            }
        }

        return whole ?? known;
    }

    /// <summary>The value of a side; null: unknown, or more than arithmetic holds.</summary>
    private static object? Known(ExpressionEvaluator evaluator, BoundExpression side)
    {
        try
        {
            return evaluator.Value(side);
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static int SignOf(object? left, object? right)
    {
        if (left is null || right is null)
        {
            return -1;
        }

        return left is string ? ValueOrder.Same(left, right) ? 0 : -1 : Math.Sign(ValueOrder.Compare(left, right));
    }
}
