using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook;

/// <summary>Conditions and formulas as people say them.</summary>
internal static class ConditionWords
{
    /// <summary>A test, or a value: <c>age is more than 30 days and customer is Loyal</c>.</summary>
    public static string Of(BoundExpression expression) => Of(expression, explains: true);

    /// <summary>A cell of a table, without the name of its column: <c>50 to 500 GBP</c>.</summary>
    public static string Cell(BoundExpression? cell, FieldSymbol column) => cell switch
    {
        null => "any",
        FieldExpression field when field.Field == column => "yes",
        NotExpression { Operand: FieldExpression field } when field.Field == column => "no",
        ComparisonExpression test when IsOf(test, column) => Test(test, string.Empty),
        InExpression { Operand: FieldExpression field } list when field.Field == column => PlainWords.List(list.Items.Select(Of), "or"),
        KnownExpression { Operand: FieldExpression field } known when field.Field == column => known.IsKnown ? "known" : "unknown",
        NotExpression { Operand: KnownExpression { Operand: FieldExpression field } known } when field.Field == column => known.IsKnown ? "unknown" : "known",
        LogicalExpression { IsAnd: true, Operands: [ComparisonExpression low, ComparisonExpression high] } when IsOf(low, column) && IsOf(high, column) =>
            low.Operator == ComparisonOperator.GreaterOrEqual && high.Operator == ComparisonOperator.LessOrEqual
                ? Of(low.Right) + " to " + Of(high.Right)
                : Test(low, string.Empty) + ", " + Test(high, string.Empty),
        _ => Of(cell),
    };

    private static bool IsOf(ComparisonExpression test, FieldSymbol column) => test.Left is FieldExpression field && field.Field == column;

    private static string Of(BoundExpression expression, bool explains) => expression switch
    {
        ConstantExpression constant => PlainWords.Value(constant.Type, constant.Value),
        FieldExpression { Field: var field } => field.Type.Kind == TypeKind.YesNo ? YesNo(field, isYes: true, explains) : PlainWords.Lower(field),
        FigureExpression { Figure: { Values: [{ From: null } value] } figure } => PlainWords.Value(figure.Type, value.Value.Value) + " (" + PlainWords.Lower(figure) + ")",
        FigureExpression { Figure: var figure, On: var day } => PlainWords.Lower(figure) + (day is null ? string.Empty : " on " + Of(day, explains)),
        NotExpression { Operand: FieldExpression { Field: { Type.Kind: TypeKind.YesNo } field } } => YesNo(field, isYes: false, explains),
        NotExpression { Operand: KnownExpression known } => Known(known.Operand, !known.IsKnown),
        NotExpression not => "not (" + Of(not.Operand, explains) + ")",
        ComparisonExpression test => Of(test.Left, explains: false) + " " + Test(test, "is "),
        InExpression list => Of(list.Operand, explains) + " is " + PlainWords.List(list.Items.Select(i => Of(i, explains)), "or"),
        KnownExpression known => Known(known.Operand, known.IsKnown),
        LogicalExpression logical => Joined(logical, explains),
        LifetimeValueExpression worth => "lifetime value of the " + Of(worth.Segment, explains),
        PercentOfExpression percent => Operand(percent.Part) + " as a percentage of " + Operand(percent.Whole),
        NegateExpression minus => "minus " + Operand(minus.Operand),
        ArithmeticExpression sum => Arithmetic(sum),
        CallExpression call => Call(call),
        DaysFromExpression days => (days.Calendar is null ? "days" : "working days") + " from " + Of(days.Start, explains) + " to " + Of(days.End, explains),
        DateAtExpression at => Of(at.Date, explains) + " at " + at.Time,
        DatePartExpression part => "the " + (part.IsDate ? "date" : "time") + " of " + Of(part.Operand, explains),
        DeadlineOfExpression due => "when “" + PlainWords.Heading(due.Standard) + "” is due, counted from " + Of(due.Start, explains),
        _ => "what could not be read",
    };

    /// <summary>A yes or no that follows from other fields is said together with what it follows from.</summary>
    private static string YesNo(FieldSymbol field, bool isYes, bool explains) =>
        explains && field is { Kind: FieldKind.Derived, Formula: { } formula }
            ? (isYes ? string.Empty : "not ") + PlainWords.Lower(field) + " (" + Of(formula, explains: false) + ")"
            : PlainWords.Lower(field) + (isYes ? " is yes" : " is no");

    private static string Known(BoundExpression operand, bool isKnown) => Named(operand) + (isKnown ? " is known" : " is not known");

    private static string Named(BoundExpression expression) => expression is FieldExpression field ? PlainWords.Lower(field.Field) : Of(expression);

    private static string Joined(LogicalExpression logical, bool explains)
    {
        var said = new List<string>();
        ComparisonExpression? before = null;
        foreach (BoundExpression operand in logical.Operands)
        {
            var test = operand as ComparisonExpression;
            said.Add(test?.Left is FieldExpression { Field: var subject } && before is not null && IsOf(before, subject) ? Test(test, IsReadOn(before, test) ? string.Empty : "is ")
                : operand is LogicalExpression inner && inner.IsAnd != logical.IsAnd ? "(" + Of(operand, explains) + ")"
                : Of(operand, explains));
            before = test;
        }

        string word = logical.IsAnd ? " and " : " or ";
        return string.Join(word, said);
    }

    /// <summary>Whether one "is" does for two tests of one field: of "at most 5 or 10" nobody would read that 10 is meant alone.</summary>
    private static bool IsReadOn(ComparisonExpression before, ComparisonExpression test) => IsEquality(before) ? before.Operator == test.Operator : !IsEquality(test);

    private static bool IsEquality(ComparisonExpression test) => test.Operator is ComparisonOperator.Is or ComparisonOperator.IsNot;

    private static string Test(ComparisonExpression test, string verb)
    {
        string right = test.Right is FieldExpression field ? PlainWords.Lower(field.Field) : Of(test.Right);
        bool isMoment = test.Right.Type.Kind is TypeKind.Date or TypeKind.Time or TypeKind.DateTime;
        string word = test.Operator switch
        {
            ComparisonOperator.Is => string.Empty,
            ComparisonOperator.IsNot => "not ",
            ComparisonOperator.Less => isMoment ? "before " : "less than ",
            ComparisonOperator.LessOrEqual => isMoment ? "no later than " : "at most ",
            ComparisonOperator.Greater => isMoment ? "after " : "more than ",
            _ => isMoment ? "no earlier than " : "at least ",
        };
        return verb + word + right;
    }

    private static string Operand(BoundExpression expression) =>
        expression is ArithmeticExpression or PercentOfExpression or LogicalExpression or CallExpression or DaysFromExpression or DatePartExpression or DeadlineOfExpression ? "(" + Of(expression) + ")" : Of(expression);

    private static string Arithmetic(ArithmeticExpression sum)
    {
        // "50% of the amount", which is how a share of something is said.
        if (sum is { Operator: ArithmeticOperator.Multiply, Left: ConstantExpression { Type.Kind: TypeKind.Percent } share })
        {
            return Of(share) + " of " + Operand(sum.Right);
        }

        string sign = sum.Operator switch
        {
            ArithmeticOperator.Add => " + ",
            ArithmeticOperator.Subtract => " − ",
            ArithmeticOperator.Multiply => " × ",
            _ => " ÷ ",
        };
        return Operand(sum.Left) + sign + Operand(sum.Right);
    }

    private static string Call(CallExpression call)
    {
        string arguments = PlainWords.List(call.Arguments.Select(Operand));
        bool isMoment = call.Type.Kind is TypeKind.Date or TypeKind.Time or TypeKind.DateTime;
        return call.Function switch
        {
            BuiltInFunction.Min => (isMoment ? "the earlier of " : "the smaller of ") + arguments,
            BuiltInFunction.Max => (isMoment ? "the later of " : "the larger of ") + arguments,
            BuiltInFunction.Round => arguments + ", rounded",
            BuiltInFunction.Floor => arguments + ", rounded down",
            _ => arguments + ", rounded up",
        };
    }
}
