using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Arithmetic: of numbers with C#'s operators, which lift over unknowns by themselves; of dates and durations with the runtime library's.</content>
internal sealed partial class ExpressionEmitter
{
    private const string DateArithmetic = "global::PolicyLint.DateArithmetic.";
    private const string DurationArithmetic = "global::PolicyLint.DurationArithmetic.";

    private int _checkedDepth;

    private static Level LevelOf(ArithmeticOperator @operator) =>
        @operator is ArithmeticOperator.Add or ArithmeticOperator.Subtract ? Level.Additive : Level.Multiplicative;

    private static string Sign(ArithmeticOperator @operator) => @operator switch
    {
        ArithmeticOperator.Add => " + ",
        ArithmeticOperator.Subtract => " - ",
        ArithmeticOperator.Multiply => " * ",
        _ => " / ",
    };

    private static Code Binary(ArithmeticOperator @operator, Code left, Code right, CSharpKind kind)
    {
        Level level = LevelOf(@operator);
        string text = left.At(level) + Sign(@operator) + right.At((Level)((int)level + 1));
        return new Code(text, level, kind, left.IsNullable || right.IsNullable);
    }

    private Code Arithmetic(ArithmeticExpression expression)
    {
        TypeKind left = expression.Left.Type.Kind;
        TypeKind right = expression.Right.Type.Kind;
        if (left is TypeKind.Date or TypeKind.DateTime)
        {
            return OfDates(expression);
        }

        if (left == TypeKind.Duration || right == TypeKind.Duration)
        {
            return OfDurations(expression);
        }

        if (expression.Operator == ArithmeticOperator.Divide)
        {
            return Quotient(Value(expression.Left), Value(expression.Right));
        }

        return expression.Type.Kind == TypeKind.Count
            ? Checked(() => Binary(expression.Operator, ValueAs(expression.Left, CSharpKind.Long), ValueAs(expression.Right, CSharpKind.Long), CSharpKind.Long))
            : Binary(expression.Operator, Value(expression.Left), Value(expression.Right), CSharpKind.Decimal);
    }

    // One `checked` holds for everything inside it.
    private Code Checked(Func<Code> make)
    {
        _checkedDepth++;
        Code inner = make();
        _checkedDepth--;
        return _checkedDepth > 0 ? inner : inner with { Text = "checked(" + inner.Text + ")", Level = Level.Primary };
    }

    private Code Negate(NegateExpression expression)
    {
        Code operand = Value(expression.Operand);
        return operand.Kind == CSharpKind.Long ? Checked(() => Minus(operand)) : Minus(operand);

        static Code Minus(Code operand) => operand with { Text = "-" + operand.At(Level.Primary), Level = Level.Unary };
    }

    private static Code Quotient(Code left, Code right)
    {
        Code exact = left.Kind == CSharpKind.Long && right.Kind == CSharpKind.Long
            ? new Code("(decimal" + (left.IsNullable ? "?" : string.Empty) + ")" + left.At(Level.Unary), Level.Unary, CSharpKind.Decimal, left.IsNullable)
            : left;
        return Binary(ArithmeticOperator.Divide, exact, right, CSharpKind.Decimal);
    }

    private Code OfDurations(ArithmeticExpression expression)
    {
        Code left = Value(expression.Left);
        Code right = Value(expression.Right);
        switch (expression.Operator)
        {
            case ArithmeticOperator.Add or ArithmeticOperator.Subtract:
                return Binary(expression.Operator, left, right, CSharpKind.TimeSpan);
            case ArithmeticOperator.Multiply:
                (Code duration, Code factor) = left.Kind == CSharpKind.TimeSpan ? (left, right) : (right, left);
                return Lift(duration, factor, CSharpKind.TimeSpan, (d, f) => DurationArithmetic + "Multiply(" + d + ", " + f + ")");
            default:
                return right.Kind == CSharpKind.TimeSpan
                    ? Lift(left, right, CSharpKind.Decimal, (a, b) => DurationArithmetic + "Ratio(" + a + ", " + b + ")")
                    : Lift(left, right, CSharpKind.TimeSpan, (a, b) => DurationArithmetic + "Divide(" + a + ", " + b + ")");
        }
    }

    private Code Share(PercentOfExpression expression)
    {
        Code part = Value(expression.Part);
        Code whole = Value(expression.Whole);
        return part.Kind == CSharpKind.TimeSpan
            ? Lift(part, whole, CSharpKind.Decimal, (a, b) => DurationArithmetic + "Ratio(" + a + ", " + b + ")")
            : Quotient(part, whole);
    }

    private Code OfDates(ArithmeticExpression expression)
    {
        Code date = Value(expression.Left);
        bool isDate = expression.Left.Type.Kind == TypeKind.Date;
        bool isBack = expression.Operator == ArithmeticOperator.Subtract;
        CSharpKind kind = isDate ? CSharpKind.Date : CSharpKind.DateTime;
        if (expression.Right.Type.Kind is TypeKind.Date or TypeKind.DateTime)
        {
            Code other = Value(expression.Right);
            return isDate
                ? Lift(date, other, CSharpKind.TimeSpan, (a, b) => DateArithmetic + "Subtract(" + a + ", " + b + ")")
                : Binary(ArithmeticOperator.Subtract, date, other, CSharpKind.TimeSpan);
        }

        switch (ConstantFolder.Fold(expression.Right))
        {
            case TimeSpan span when isDate && span.Ticks % TimeSpan.TicksPerDay == 0:
                string days = CSharpLiteral.Of(isBack ? -span.Days : span.Days);
                return Lift(date, kind, d => d + ".AddDays(" + days + ")");
            case CalendarMonths months:
                string count = CSharpLiteral.Of(isBack ? -months.Count : months.Count);
                return Lift(date, kind, d => DateArithmetic + "AddMonths(" + d + ", " + count + ")");
            case WorkingDays days2:
                string number = CSharpLiteral.Of(isBack ? -days2.Count : days2.Count);
                string calendar = Calendar(days2.Calendar!);
                return isDate
                    ? Lift(date, kind, d => calendar + ".AddWorkingDays(" + d + ", " + number + ")")
                    : Lift(date, kind, d => DateArithmetic + "AddWorkingDays(" + d + ", " + number + ", " + calendar + ")");
        }

        Code duration = Value(expression.Right);
        return isDate
            ? Lift(date, isBack ? duration with { Text = "-" + duration.At(Level.Primary), Level = Level.Unary } : duration, kind, (d, t) => DateArithmetic + "Add(" + d + ", " + t + ")")
            : Binary(expression.Operator, date, duration, kind);
    }

    private Code DaysFrom(DaysFromExpression expression)
    {
        string method = expression.Calendar is { } calendar ? Calendar(calendar) + ".WorkingDaysBetween(" : DateArithmetic + "DaysBetween(";
        Code days = Lift(Value(expression.Start), Value(expression.End), CSharpKind.Long, (a, b) => "(long)" + method + a + ", " + b + ")");
        return days.Level == Level.Primary ? days with { Level = Level.Unary } : days;
    }

    private Code DeadlineOf(DeadlineOfExpression expression)
    {
        string standard = Member(expression.Standard, "Standards");
        Code start = Value(expression.Start);
        if (expression.Type.Kind == TypeKind.Date)
        {
            return Lift(start, CSharpKind.Date, d => standard + ".DueOn(" + d + ")");
        }

        string clock = _scope.Policy.DefaultCalendar is { } calendar ? ", " + Calendar(calendar) : string.Empty;
        string midnight = start.Kind == CSharpKind.Date ? ".ToDateTime(global::System.TimeOnly.MinValue)" : string.Empty;
        return Lift(start, CSharpKind.DateTime, d => standard + ".DueAtWallClock(" + d + midnight + clock + ")");
    }

    private Code DatePart(DatePartExpression expression) => expression.IsDate
        ? Lift(Value(expression.Operand), CSharpKind.Date, m => "global::System.DateOnly.FromDateTime(" + m + ")")
        : Lift(Value(expression.Operand), CSharpKind.Time, m => "global::System.TimeOnly.FromDateTime(" + m + ")");

    private Code DateAt(DateAtExpression expression) =>
        Lift(Value(expression.Date), CSharpKind.DateTime, d => d + ".ToDateTime(" + CSharpLiteral.Of(expression.Time) + ")");

    private string Calendar(CalendarSymbol calendar) => Member(calendar, "Calendars");

    private string Member(Symbol symbol, string kind) =>
        (_scope.ClassOf(symbol.Policy) ?? throw new InvalidOperationException($"'{symbol.Name}' has no place in the generated code."))
        + "." + kind + "." + CSharpNames.Of(symbol.Policy)[symbol];
}
