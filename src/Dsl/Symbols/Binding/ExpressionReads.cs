namespace PolicyLint.Dsl.Symbols;

/// <summary>Which members of the request an expression reads.</summary>
public static class ExpressionReads
{
    /// <summary>The members, in the order in which they are met; one may come several times.</summary>
    public static IEnumerable<FieldSymbol> Of(BoundExpression? expression)
    {
        var open = new Stack<BoundExpression>();
        if (expression is not null)
        {
            open.Push(expression);
        }

        while (open.Count > 0)
        {
            BoundExpression next = open.Pop();
            if (next is FieldExpression field)
            {
                yield return field.Field;
            }

            foreach (BoundExpression child in Children(next).Reverse())
            {
                open.Push(child);
            }
        }
    }

    /// <summary>The operands of an expression, from left to right.</summary>
    public static IEnumerable<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        FigureExpression { On: { } on } => [on],
        LifetimeValueExpression e => [e.Segment],
        NotExpression e => [e.Operand],
        LogicalExpression e => e.Operands,
        ComparisonExpression e => [e.Left, e.Right],
        InExpression e => new[] { e.Operand }.Concat(e.Items),
        KnownExpression e => [e.Operand],
        ArithmeticExpression e => [e.Left, e.Right],
        NegateExpression e => [e.Operand],
        CallExpression e => e.Arguments,
        PercentOfExpression e => [e.Part, e.Whole],
        DaysFromExpression e => [e.Start, e.End],
        DeadlineOfExpression e => [e.Start],
        DatePartExpression e => [e.Operand],
        DateAtExpression e => [e.Date],
        _ => [],
    };
}
