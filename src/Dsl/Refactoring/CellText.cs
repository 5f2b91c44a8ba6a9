using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Refactoring;

/// <summary>Conditions on one field as cells of a table.</summary>
internal static class CellText
{
    /// <summary>Takes a condition apart into tests that each speak of one field and constants, joined by <c>and</c>.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="tests">Where the tests go, in the order written.</param>
    /// <returns>Whether it is nothing else.</returns>
    public static bool TrySplit(BoundExpression condition, ICollection<KeyValuePair<FieldSymbol, BoundExpression>> tests)
    {
        if (condition is LogicalExpression { IsAnd: true } both)
        {
            return both.Operands.All(o => TrySplit(o, tests));
        }

        if (FieldOf(condition) is not { Kind: FieldKind.Input or FieldKind.Derived } field)
        {
            return false;
        }

        tests.Add(new KeyValuePair<FieldSymbol, BoundExpression>(field, condition));
        return true;
    }

    /// <summary>The tests of one field as a cell; null where a cell can't say it.</summary>
    public static string? Of(SyntaxTree tree, IReadOnlyList<BoundExpression> tests) => tests.Count switch
    {
        1 => Negated(tree, tests[0]) ?? Alternatives(tree, tests[0]),
        2 => Range(tree, tests[0], tests[1]),
        _ => null,
    };

    /// <summary>The one field that a test is about, compared with constants; null where there is no such field.</summary>
    private static FieldSymbol? FieldOf(BoundExpression test) => test switch
    {
        FieldExpression field => field.Field,
        NotExpression not => FieldOf(not.Operand),
        KnownExpression { Operand: FieldExpression known } => known.Field,
        ComparisonExpression { Left: FieldExpression left, Right: ConstantExpression } => left.Field,
        ComparisonExpression { Left: ConstantExpression, Right: FieldExpression right } => right.Field,
        InExpression { Operand: FieldExpression one } several when several.Items.All(i => i is ConstantExpression) => one.Field,
        LogicalExpression many when many.Operands.Select(FieldOf).Distinct().ToList() is { Count: 1 } only => only[0],
        _ => null,
    };

    private static string? Negated(SyntaxTree tree, BoundExpression test) => test switch
    {
        ComparisonExpression { Operator: ComparisonOperator.IsNot } comparison => "not " + Constant(tree, comparison),
        NotExpression { Operand: not FieldExpression and { } operand } when Alternatives(tree, operand) is { } cell => "not " + cell,
        _ => null,
    };

    private static string? Alternatives(SyntaxTree tree, BoundExpression test) => test switch
    {
        InExpression several => string.Join(" or ", several.Items.Select(i => Text(tree, (ConstantExpression)i))),
        LogicalExpression { IsAnd: false } either when either.Operands.Select(o => Alternatives(tree, o)).ToList() is var cells && cells.All(c => c is not null) => string.Join(" or ", cells),
        LogicalExpression { IsAnd: true, Operands: { Length: 2 } ends } => Range(tree, ends[0], ends[1]),
        FieldExpression => "yes",
        NotExpression { Operand: FieldExpression } => "no",
        KnownExpression known => known.IsKnown ? "known" : "unknown",
        ComparisonExpression { Operator: ComparisonOperator.Is } comparison => Constant(tree, comparison),
        ComparisonExpression comparison when Order(comparison) is { } sign => sign + " " + Constant(tree, comparison),
        _ => null,
    };

    /// <summary>A lower and an upper end, in either order.</summary>
    private static string? Range(SyntaxTree tree, BoundExpression a, BoundExpression b)
    {
        if (a is not ComparisonExpression first || b is not ComparisonExpression second || Order(first) is not { } one || Order(second) is not { } other || one[0] == other[0])
        {
            return null;
        }

        (ComparisonExpression low, ComparisonExpression high) = one[0] == '>' ? (first, second) : (second, first);
        return (Order(low) == ">" ? "> " : string.Empty) + Constant(tree, low, beforeTo: true) + " to " + (Order(high) == "<" ? "< " : string.Empty) + Constant(tree, high);
    }

    /// <summary>How the field is compared, seen from the field; null for what has no order.</summary>
    private static string? Order(ComparisonExpression comparison) => (comparison.Operator, comparison.Left is FieldExpression) switch
    {
        (ComparisonOperator.Less, true) or (ComparisonOperator.Greater, false) => "<",
        (ComparisonOperator.LessOrEqual, true) or (ComparisonOperator.GreaterOrEqual, false) => "<=",
        (ComparisonOperator.Greater, true) or (ComparisonOperator.Less, false) => ">",
        (ComparisonOperator.GreaterOrEqual, true) or (ComparisonOperator.LessOrEqual, false) => ">=",
        _ => null,
    };

    private static string Constant(SyntaxTree tree, ComparisonExpression comparison, bool beforeTo = false) =>
        Text(tree, comparison.Right as ConstantExpression ?? (ConstantExpression)comparison.Left, beforeTo);

    /// <summary>As the rule writes it, but for a number that took its unit from what stood beside it: before <c>to</c> it still does.</summary>
    private static string Text(SyntaxTree tree, ConstantExpression constant, bool beforeTo = false)
    {
        string written = tree.TextOf(constant.Syntax);
        bool isBare = constant.Type.Kind is not (TypeKind.Number or TypeKind.Count) && written.All(c => char.IsDigit(c) || c is '_' or '.');
        return isBare && !beforeTo ? Words.Value(constant) : written;
    }
}
