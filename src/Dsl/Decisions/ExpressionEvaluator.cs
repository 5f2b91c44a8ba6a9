using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Evaluates expressions over the values of one request. Tests are yes or no; other values may be unknown, which is null.</summary>
internal sealed class ExpressionEvaluator
{
    private readonly IReadOnlyDictionary<FieldSymbol, object?> _values;
    private readonly CalendarSource _calendars;
    private readonly PolicySymbol _policy;

    public ExpressionEvaluator(IReadOnlyDictionary<FieldSymbol, object?> values, CalendarSource calendars, PolicySymbol policy)
    {
        _values = values;
        _calendars = calendars;
        _policy = policy;
    }

    /// <summary>Whether a condition holds; a field that is yes or no, and unknown, does not.</summary>
    public bool Test(BoundExpression condition) => Value(condition) is true;

    /// <summary>The innermost part of a condition that does not hold, of several in an <c>and</c> the first; null where it holds.</summary>
    public BoundExpression? FailedPart(BoundExpression condition)
    {
        if (condition is LogicalExpression { IsAnd: true } all)
        {
            foreach (BoundExpression operand in all.Operands)
            {
                if (FailedPart(operand) is { } failed)
                {
                    return failed;
                }
            }

            return null;
        }

        return Test(condition) ? null : condition;
    }

    /// <summary>The value of an expression; null: unknown.</summary>
    public object? Value(BoundExpression expression) => expression switch
    {
        ConstantExpression e => e.Value,
        FieldExpression e => _values[e.Field],
        FigureExpression e => Figure(e),
        LifetimeValueExpression e => Value(e.Segment) is SegmentSymbol segment ? segment.LifetimeValue ?? Nothing(e.Type) : null,
        NotExpression e => !Test(e.Operand),
        LogicalExpression e => Test(e),
        ComparisonExpression e => Value(e.Left) is { } left && Value(e.Right) is { } right && Holds(e.Operator, left, right),
        InExpression e => IsIn(e),
        KnownExpression e => Value(e.Operand) is not null == e.IsKnown,
        ArithmeticExpression e => Value(e.Left) is { } left && Value(e.Right) is { } right ? Within(e.Type, Apply(e.Operator, left, right)) : null,
        NegateExpression e => Value(e.Operand) is { } operand ? Within(e.Type, ConstantArithmetic.Negate(operand)) : null,
        CallExpression e => Call(e) is { } called ? Within(e.Type, called) : null,
        PercentOfExpression e => Value(e.Part) is { } part && Value(e.Whole) is { } whole ? ConstantArithmetic.Apply(ArithmeticOperator.Divide, part, whole) : null,
        DaysFromExpression e => Value(e.Start) is DateTime start && Value(e.End) is DateTime end ? Days(e, start, end) : null,
        DeadlineOfExpression e => Value(e.Start) is DateTime start ? Deadline(e, start) : null,
        DatePartExpression e => Value(e.Operand) is DateTime moment ? e.IsDate ? moment.Date : new TimeOfDay((int)(moment.TimeOfDay.Ticks / TimeSpan.TicksPerMinute), moment.TimeOfDay.Ticks % TimeSpan.TicksPerMinute) : null,
        DateAtExpression e => Value(e.Date) is DateTime date ? date.AddMinutes(e.Time.Minutes) : null,
        _ => throw new InvalidOperationException("An expression that nobody evaluates: " + expression.GetType().Name),
    };

    private bool Test(LogicalExpression expression)
    {
        foreach (BoundExpression operand in expression.Operands)
        {
            if (Test(operand) != expression.IsAnd)
            {
                return !expression.IsAnd;
            }
        }

        return expression.IsAnd;
    }

    private bool IsIn(InExpression expression)
    {
        if (Value(expression.Operand) is { } value)
        {
            foreach (BoundExpression item in expression.Items)
            {
                if (Value(item) is { } other && ValueOrder.Same(value, other))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static Money Nothing(PolicyType type) => type.Currency is { } currency ? Money.Of(0, currency) : default;

    /// <summary>A value reckoned, where its type holds it: counts are whole numbers of 64 bits.</summary>
    /// <exception cref="OverflowException">It is a count, and past that.</exception>
    public static object Within(PolicyType type, object value) => type.Kind == TypeKind.Count && value is decimal count && count is < long.MinValue or > long.MaxValue
        ? throw new OverflowException("A count does not go that far.")
        : value;

    private static bool Holds(ComparisonOperator comparison, object left, object right) => comparison switch
    {
        ComparisonOperator.Is => ValueOrder.Same(left, right),
        ComparisonOperator.IsNot => !ValueOrder.Same(left, right),
        ComparisonOperator.Less => ValueOrder.Compare(left, right) < 0,
        ComparisonOperator.LessOrEqual => ValueOrder.Compare(left, right) <= 0,
        ComparisonOperator.Greater => ValueOrder.Compare(left, right) > 0,
        _ => ValueOrder.Compare(left, right) >= 0,
    };

    private object Apply(ArithmeticOperator sign, object left, object right)
    {
        int direction = sign == ArithmeticOperator.Subtract ? -1 : 1;
        return (left, right) switch
        {
            (DateTime date, CalendarMonths months) => DateArithmetic.AddMonths(date, direction * months.Count),
            (DateTime date, WorkingDays days) => _calendars.Of(days.Calendar!).AddWorkingDays(date.Date, direction * days.Count) + date.TimeOfDay,
            _ => ConstantArithmetic.Apply(sign, left, right) ?? throw new InvalidOperationException($"Nobody reckons {left.GetType().Name} {sign} {right.GetType().Name}."),
        };
    }

    /// <summary>Unknown where its value is; the least and the greatest are those of what is known.</summary>
    private object? Call(CallExpression call)
    {
        object[] known = call.Arguments.Select(Value).OfType<object>().ToArray();
        return known.Length == 0 ? null : ConstantArithmetic.Apply(call.Function, known);
    }

    private object? Figure(FigureExpression expression)
    {
        if (expression.On is null)
        {
            return expression.Figure.Values[0].Value.Value;
        }

        return Value(expression.On) is DateTime day ? expression.Figure.Values.LastOrDefault(v => v.From is null || v.From <= day)?.Value.Value : null;
    }

    private object Days(DaysFromExpression expression, DateTime start, DateTime end) => expression.Calendar is { } calendar
        ? (decimal)_calendars.Of(calendar).WorkingDaysBetween(start, end)
        : (decimal)DateArithmetic.DaysBetween(start, end);

    private object? Deadline(DeadlineOfExpression expression, DateTime start)
    {
        Symbols.Deadline deadline = expression.Standard.Targets.First(t => t.Deadline is not null).Deadline!;
        if (deadline.Within?.Months is { } months)
        {
            return DateArithmetic.AddMonths(start, months.Count);
        }

        PolicyLint.Deadline? due = _calendars.Of(deadline);
        return due is null ? null : expression.Type.Kind == TypeKind.Date ? due.DueOn(start) : due.DueAtWallClock(start, _calendars.ClockOf(_policy.DefaultCalendar ?? deadline.Calendar ?? expression.Standard.During));
    }
}
