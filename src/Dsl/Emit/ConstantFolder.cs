using PolicyLint.Dsl.Decisions;
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
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private static object? Value(BoundExpression expression) => expression switch
    {
        ConstantExpression e => e.Value,
        FigureExpression { On: null } e when e.Figure.Values.Length > 0 => e.Figure.Values[0].Value.Value,
        NegateExpression e => Value(e.Operand) is { } value ? ConstantArithmetic.Negate(value) : null,
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
            ComparisonOperator.Is => ValueOrder.Same(a, b),
            ComparisonOperator.IsNot => !ValueOrder.Same(a, b),
            ComparisonOperator.Less => ValueOrder.Compare(a, b) < 0,
            ComparisonOperator.LessOrEqual => ValueOrder.Compare(a, b) <= 0,
            ComparisonOperator.Greater => ValueOrder.Compare(a, b) > 0,
            _ => ValueOrder.Compare(a, b) >= 0,
        };
    }

    private static object? In(InExpression expression)
    {
        if (Value(expression.Operand) is not { } value)
        {
            return null;
        }

        object?[] items = expression.Items.Select(Value).ToArray();
        return items.Any(i => i is not null && ValueOrder.Same(value, i)) ? true : items.Contains(null) ? null : false;
    }

    private static object? Arithmetic(ArithmeticOperator @operator, object? left, object? right) =>
        left is null || right is null || (@operator == ArithmeticOperator.Divide && right is 0m or Money { IsZero: true } or TimeSpan { Ticks: 0 }) ? null : ConstantArithmetic.Apply(@operator, left, right);

    private static object? Call(CallExpression call)
    {
        object?[] values = call.Arguments.Select(Value).ToArray();
        return values.Contains(null) ? null : ConstantArithmetic.Apply(call.Function, values.OfType<object>());
    }
}
