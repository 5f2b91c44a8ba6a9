using System.Collections.Immutable;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Which members of the request an expression reads.</summary>
public static class ExpressionReads
{
    /// <summary>The members, in the order in which they are met; one may come several times.</summary>
    public static IEnumerable<FieldSymbol> Of(BoundExpression? expression)
    {
        foreach (BoundExpression part in expression is null ? [] : Parts([expression]))
        {
            if (part is FieldExpression field)
            {
                yield return field.Field;
            }
        }
    }

    /// <summary>Some expressions with all that they are made of: each before its operands, from left to right.</summary>
    /// <param name="expressions">The expressions.</param>
    public static IEnumerable<BoundExpression> Parts(IEnumerable<BoundExpression> expressions)
    {
        var open = new Stack<BoundExpression>();
        foreach (BoundExpression expression in expressions)
        {
            open.Push(expression);
            while (open.Count > 0)
            {
                BoundExpression next = open.Pop();
                yield return next;
                ImmutableArray<BoundExpression> children = Children(next);
                for (int i = children.Length - 1; i >= 0; i--)
                {
                    open.Push(children[i]);
                }
            }
        }
    }

    /// <summary>The operands of an expression, from left to right.</summary>
    public static ImmutableArray<BoundExpression> Children(BoundExpression expression) => expression switch
    {
        FigureExpression { On: { } on } => ImmutableArray.Create(on),
        LifetimeValueExpression e => ImmutableArray.Create(e.Segment),
        NotExpression e => ImmutableArray.Create(e.Operand),
        LogicalExpression e => e.Operands,
        ComparisonExpression e => ImmutableArray.Create(e.Left, e.Right),
        InExpression e => e.Items.Insert(0, e.Operand),
        KnownExpression e => ImmutableArray.Create(e.Operand),
        ArithmeticExpression e => ImmutableArray.Create(e.Left, e.Right),
        NegateExpression e => ImmutableArray.Create(e.Operand),
        CallExpression e => e.Arguments,
        PercentOfExpression e => ImmutableArray.Create(e.Part, e.Whole),
        DaysFromExpression e => ImmutableArray.Create(e.Start, e.End),
        DeadlineOfExpression e => ImmutableArray.Create(e.Start),
        DatePartExpression e => ImmutableArray.Create(e.Operand),
        DateAtExpression e => ImmutableArray.Create(e.Date),
        _ => ImmutableArray<BoundExpression>.Empty,
    };
}
