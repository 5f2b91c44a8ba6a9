using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>
/// What follows from constants alone. The C# compiler folds such expressions too, and then warns of branches that are never taken:
/// so they never reach it.
/// </summary>
internal static class ConstantFolder
{
    /// <summary>The value, in the types of <see cref="ConstantExpression.Value"/>; null where it depends on the request, or overflows.</summary>
    internal static object? Fold(BoundExpression expression)
    {
        try
        {
            object? value = Value(expression);
            return expression.Type.Kind == TypeKind.Count && value is < (decimal)long.MinValue or > (decimal)long.MaxValue ? null : value;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static object? Value(BoundExpression expression) => expression switch
    {
        ConstantExpression e => e.Value,
        FigureExpression { On: null } e when e.Figure.Values.Length > 0 => e.Figure.Values[0].Value.Value,
        NegateExpression e => Negate(Value(e.Operand)),
        NotExpression e => Value(e.Operand) is bool b ? !b : null,
        LogicalExpression e => Logical(e),
        ComparisonExpression e => Comparison(e),
        InExpression e => In(e),
        KnownExpression e => e.Operand.IsOptional ? null : e.IsKnown,
        ArithmeticExpression e => Arithmetic(e.Operator, Value(e.Left), Value(e.Right)),
        PercentOfExpression e => Arithmetic(ArithmeticOperator.Divide, Value(e.Part), Value(e.Whole)),
        CallExpression e => Call(e),
        _ => null,
    };

    private static object? Logical(LogicalExpression expression)
    {
        bool open = false;
        foreach (BoundExpression operand in expression.Operands)
        {
            object? value = Value(operand);
            if (value is bool b && b != expression.IsAnd)
            {
                return b;
            }

            open |= value is not bool;
        }

        return open ? null : expression.IsAnd;
    }

    private static object? Comparison(ComparisonExpression expression)
    {
        if (expression.Left is FieldExpression left && expression.Right is FieldExpression right && left.Field == right.Field)
        {
            bool same = expression.Operator is ComparisonOperator.Is or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual;
            return !same ? false : left.Field.IsOptional ? null : true;
        }

        object? a = Value(expression.Left);
        object? b = Value(expression.Right);
        if (a is null || b is null)
        {
            return null;
        }

        return expression.Operator switch
        {
            ComparisonOperator.Is => AreSame(a, b),
            ComparisonOperator.IsNot => !AreSame(a, b),
            ComparisonOperator.Less => Order(a, b) < 0,
            ComparisonOperator.LessOrEqual => Order(a, b) <= 0,
            ComparisonOperator.Greater => Order(a, b) > 0,
            _ => Order(a, b) >= 0,
        };
    }

    private static object? In(InExpression expression)
    {
        if (Value(expression.Operand) is not { } value)
        {
            return null;
        }

        object?[] items = expression.Items.Select(Value).ToArray();
        return items.Any(i => i is not null && AreSame(value, i)) ? true : items.Contains(null) ? null : false;
    }

    private static object? Negate(object? value) => value switch
    {
        decimal d => -d,
        Money m => -m,
        TimeSpan t => t.Negate(),
        _ => null,
    };

    private static object? Arithmetic(ArithmeticOperator @operator, object? left, object? right) => (left, right) switch
    {
        (decimal a, decimal b) => Arithmetic(@operator, a, b),
        (Money a, Money b) => @operator switch
        {
            ArithmeticOperator.Add => a + b,
            ArithmeticOperator.Subtract => a - b,
            ArithmeticOperator.Divide when !b.IsZero => a / b,
            _ => null,
        },
        (Money a, decimal b) => @operator switch
        {
            ArithmeticOperator.Multiply => a * b,
            ArithmeticOperator.Divide when b != 0 => a / b,
            _ => null,
        },
        (decimal a, Money b) when @operator == ArithmeticOperator.Multiply => a * b,
        (TimeSpan a, TimeSpan b) => @operator switch
        {
            ArithmeticOperator.Add => a.Add(b),
            ArithmeticOperator.Subtract => a.Subtract(b),
            _ => null,
        },
        _ => null,
    };

    private static object? Arithmetic(ArithmeticOperator @operator, decimal a, decimal b) => @operator switch
    {
        ArithmeticOperator.Add => a + b,
        ArithmeticOperator.Subtract => a - b,
        ArithmeticOperator.Multiply => a * b,
        ArithmeticOperator.Divide when b != 0 => a / b,
        _ => null,
    };

    private static object? Call(CallExpression call)
    {
        object?[] values = call.Arguments.Select(Value).ToArray();
        if (values.Length == 0 || values.Contains(null))
        {
            return null;
        }

        return (call.Function, values[0]) switch
        {
            (BuiltInFunction.Min, _) => values.Aggregate((a, b) => Order(b!, a!) < 0 ? b : a),
            (BuiltInFunction.Max, _) => values.Aggregate((a, b) => Order(b!, a!) > 0 ? b : a),
            (BuiltInFunction.Round, decimal d) => Rounding.Round(d),
            (BuiltInFunction.Floor, decimal d) => Rounding.Floor(d),
            (BuiltInFunction.Ceiling, decimal d) => Rounding.Ceiling(d),
            (BuiltInFunction.Round, Money m) => m.Round(),
            (BuiltInFunction.Floor, Money m) => m.Floor(),
            (BuiltInFunction.Ceiling, Money m) => m.Ceiling(),
            _ => null,
        };
    }

    private static bool AreSame(object a, object b) => (a, b) switch
    {
        (Money x, Money y) => x.Amount == y.Amount,
        (Money x, decimal y) => x.Amount == y,
        (decimal x, Money y) => x == y.Amount,
        (string x, string y) => string.Equals(x, y, StringComparison.Ordinal),
        _ => a.Equals(b),
    };

    private static int Order(object a, object b) => (a, b) switch
    {
        (Money x, Money y) => x.Amount.CompareTo(y.Amount),
        (Money x, decimal y) => x.Amount.CompareTo(y),
        (decimal x, Money y) => x.CompareTo(y.Amount),
        (string x, string y) => string.CompareOrdinal(x, y),
        (TimeOfDay x, TimeOfDay y) => x.CompareTo(y),
        (IComparable x, _) => x.CompareTo(b),
        _ => throw new InvalidOperationException($"Constants of type {a.GetType().Name} have no order."),
    };
}
