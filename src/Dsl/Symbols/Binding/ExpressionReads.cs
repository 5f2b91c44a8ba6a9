using System.Collections.Immutable;

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

            ImmutableArray<BoundExpression> children = Children(next);
            for (int i = children.Length - 1; i >= 0; i--)
            {
                open.Push(children[i]);
            }
        }
    }

    /// <summary>Adds what an expression reads, and all below it.</summary>
    /// <param name="read">What is read so far.</param>
    /// <param name="expression">The expression; null: none.</param>
    internal static void AddTo(HashSet<FieldSymbol> read, BoundExpression? expression)
    {
        if (expression is not null)
        {
            AddTo(read, [expression]);
        }
    }

    /// <summary>Adds what some expressions read.</summary>
    /// <param name="read">What is read so far.</param>
    /// <param name="expressions">The expressions.</param>
    internal static void AddTo(HashSet<FieldSymbol> read, IEnumerable<BoundExpression> expressions)
    {
        var open = new Stack<BoundExpression>(expressions);
        while (open.Count > 0)
        {
            BoundExpression next = open.Pop();
            if (next is FieldExpression field)
            {
                read.Add(field.Field);
            }

            foreach (BoundExpression child in Children(next))
            {
                open.Push(child);
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
