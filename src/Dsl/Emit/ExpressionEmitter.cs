using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>Bound expressions as C#. Tests are two-valued; whatever else an unknown touches is <c>null</c>.</summary>
internal sealed partial class ExpressionEmitter
{
    private readonly EmitScope _scope;
    private readonly Func<FieldSymbol, Code> _read;
    private readonly RepeatedComparisons? _repeated;
    private readonly Func<string, string> _newLocal;

    /// <summary>An emitter for one method.</summary>
    /// <param name="scope">The policy.</param>
    /// <param name="read">How a member of the request is read.</param>
    /// <param name="newLocal">Gives a name like the one asked for that no other local has.</param>
    /// <param name="repeated">Comparisons that are computed before, each in a local.</param>
    internal ExpressionEmitter(EmitScope scope, Func<FieldSymbol, Code> read, Func<string, string> newLocal, RepeatedComparisons? repeated = null)
    {
        _scope = scope;
        _read = read;
        _newLocal = newLocal;
        _repeated = repeated;
    }

    /// <summary>A value; <c>null</c> where it is unknown.</summary>
    internal Code Value(BoundExpression expression)
    {
        if (ConstantFolder.Fold(expression) is { } constant)
        {
            return constant is DateTime moment && expression.Type.Kind == TypeKind.DateTime
                ? Primary(CSharpLiteral.Moment(moment), CSharpKind.DateTime)
                : Constant(constant);
        }

        return expression switch
        {
            FieldExpression e => _read(e.Field),
            LogicalExpression or NotExpression or ComparisonExpression or InExpression or KnownExpression => Test(expression),
            ArithmeticExpression e => Arithmetic(e),
            NegateExpression e => Negate(e),
            CallExpression e => Call(e),
            PercentOfExpression e => Share(e),
            FigureExpression e => Figure(e),
            LifetimeValueExpression e => LifetimeValue(e),
            DaysFromExpression e => DaysFrom(e),
            DeadlineOfExpression e => DeadlineOf(e),
            DatePartExpression e => DatePart(e),
            DateAtExpression e => DateAt(e),
            _ => throw new InvalidOperationException($"No C# is made of {expression.GetType().Name}."),
        };
    }

    /// <summary>A value where C# asks for a type: a count where a number is meant, and the other way round.</summary>
    internal Code ValueAs(BoundExpression expression, CSharpKind kind)
    {
        if (ConstantFolder.Fold(expression) is decimal number)
        {
            return kind == CSharpKind.Long && decimal.Truncate(number) == number ? Primary(CSharpLiteral.Long(number), kind) : Primary(CSharpLiteral.Of(number), CSharpKind.Decimal);
        }

        Code value = Value(expression);
        return kind == CSharpKind.Long && value.Kind == CSharpKind.Decimal
            ? value with { Text = "(long" + (value.IsNullable ? "?" : string.Empty) + ")" + value.At(Level.Unary), Level = Level.Unary, Kind = kind }
            : value;
    }

    // A number is a decimal here, and a point in time a date.
    private Code Constant(object value) => value switch
    {
        bool b => Primary(CSharpLiteral.Of(b), CSharpKind.Bool),
        string s => Primary(CSharpLiteral.Of(s), CSharpKind.Text),
        decimal d => Primary(CSharpLiteral.Of(d), CSharpKind.Decimal, d < 0),
        Money m => Primary(CSharpLiteral.Of(m.Amount), CSharpKind.Decimal, m.Amount < 0),
        TimeSpan t => Primary(CSharpLiteral.Of(t), CSharpKind.TimeSpan),
        DateTime d => Primary(CSharpLiteral.Date(d), CSharpKind.Date),
        TimeOfDay t => Primary(CSharpLiteral.Of(t), CSharpKind.Time),
        ChoiceValueSymbol v => Primary(_scope.ValueOf(v), CSharpKind.Enum),
        SegmentSymbol s => Primary(_scope.ValueOf(s), CSharpKind.Enum),
        _ => throw new InvalidOperationException($"No C# is made of a constant of type {value.GetType().Name}."),
    };

    private static Code Primary(string text, CSharpKind kind, bool isNegative = false) =>
        new(text, isNegative ? Level.Unary : Level.Primary, kind);

    private static string TypeOf(CSharpKind kind) => kind switch
    {
        CSharpKind.Bool => "bool",
        CSharpKind.Text => "string",
        CSharpKind.Decimal => "decimal",
        CSharpKind.Long => "long",
        CSharpKind.TimeSpan => "global::System.TimeSpan",
        CSharpKind.Date => "global::System.DateOnly",
        CSharpKind.Time => "global::System.TimeOnly",
        CSharpKind.DateTime => "global::System.DateTime",
        _ => throw new InvalidOperationException("An enum is never computed."),
    };

    /// <summary>Something made of a value with a method: <c>null</c> where the value is.</summary>
    private Code Lift(Code operand, CSharpKind result, Func<string, string> make, bool isNullable = false)
    {
        if (!operand.IsNullable)
        {
            return new Code(make(operand.At(Level.Primary)), Level.Primary, result, isNullable);
        }

        string known = _newLocal("known");
        string cast = isNullable ? string.Empty : "(" + TypeOf(result) + "?)";
        return new Code(operand.At(Level.Relational) + " is { } " + known + " ? " + cast + make(known) + " : null", Level.Conditional, result, true);
    }

    private Code Lift(Code left, Code right, CSharpKind result, Func<string, string, string> make)
    {
        if (!left.IsNullable)
        {
            return Lift(right, result, r => make(left.At(Level.Primary), r));
        }

        if (!right.IsNullable)
        {
            return Lift(left, result, l => make(l, right.At(Level.Primary)));
        }

        string first = _newLocal("known");
        string second = _newLocal("known");
        return new Code(
            left.At(Level.Relational) + " is { } " + first + " && " + right.At(Level.Relational) + " is { } " + second
            + " ? (" + TypeOf(result) + "?)" + make(first, second) + " : null",
            Level.Conditional,
            result,
            true);
    }

    private Code Call(CallExpression call)
    {
        switch (call.Function)
        {
            case BuiltInFunction.Min:
                return Extreme(call, "Min");
            case BuiltInFunction.Max:
                return Extreme(call, "Max");
            case var function:
                Code operand = Value(call.Arguments[0]);
                if (call.Type.Kind == TypeKind.Money)
                {
                    return Lift(operand, CSharpKind.Decimal, o => CSharpLiteral.Money(o, call.Type.Currency!) + "." + function + "().Amount");
                }

                CSharpKind kind = EmitScope.KindOf(call.Type);
                string cast = kind == CSharpKind.Long ? "(long)" : string.Empty;
                Code rounded = Lift(operand, kind, o => cast + "global::PolicyLint.Rounding." + function + "(" + o + ")");
                return rounded.Level == Level.Primary && cast.Length > 0 ? rounded with { Level = Level.Unary } : rounded;
        }
    }

    // What is known is compared first, and what may be unknown is skipped where it is.
    private Code Extreme(CallExpression call, string method)
    {
        CSharpKind kind = EmitScope.KindOf(call.Type);
        List<Code> values = call.Arguments.Select(a => ValueAs(a, kind)).OrderBy(v => v.IsNullable).ToList();
        Code result = values[0];
        foreach (Code value in values.Skip(1))
        {
            string name = value.IsNullable ? "global::PolicyLint.Extremes." + method + "Known"
                : kind is CSharpKind.Decimal or CSharpKind.Long ? "global::System.Math." + method
                : "global::PolicyLint.Extremes." + method;
            string text = kind == CSharpKind.Decimal && value.IsNullable && value.Kind == CSharpKind.Long ? "(decimal?)" + value.At(Level.Unary) : value.Text;
            string left = kind == CSharpKind.Decimal && value.IsNullable && result.Kind == CSharpKind.Long
                ? "(decimal" + (result.IsNullable ? "?)" : ")") + result.At(Level.Unary)
                : result.Text;
            result = new Code(name + "(" + left + ", " + text + ")", Level.Primary, kind, result.IsNullable && value.IsNullable);
        }

        return result;
    }

    private Code Figure(FigureExpression expression)
    {
        Code on = Value(expression.On!);
        CSharpKind kind = EmitScope.KindOf(expression.Figure.Type);
        bool isNullable = on.IsNullable || expression.Figure.Values[0].From is not null;
        string nothing = kind is CSharpKind.Text or CSharpKind.Enum ? "null" : "(" + TypeOf(kind) + "?)null";
        var arms = new List<string>();
        if (on.IsNullable)
        {
            arms.Add("null => " + nothing);
        }

        for (int i = expression.Figure.Values.Length - 1; i >= 0; i--)
        {
            FigureValue value = expression.Figure.Values[i];
            string number = value.From is { } from
                ? ">= " + CSharpLiteral.Of((int)(from.Ticks / TimeSpan.TicksPerDay)) + from.ToString(" /* yyyy-MM-dd */", System.Globalization.CultureInfo.InvariantCulture)
                : "_";
            arms.Add(number + " => " + ConstantAs(value.Value.Value, kind).Text);
        }

        if (expression.Figure.Values[0].From is not null)
        {
            arms.Add("_ => " + nothing);
        }

        return new Code(
            "(" + on.At(Level.Primary) + (on.IsNullable ? "?" : string.Empty) + ".DayNumber switch { " + string.Join(", ", arms) + " })",
            Level.Primary,
            kind,
            isNullable);
    }

    private Code ConstantAs(object value, CSharpKind kind) => value switch
    {
        decimal d when kind == CSharpKind.Long => Primary(CSharpLiteral.Long(d), kind, d < 0),
        DateTime d when kind == CSharpKind.DateTime => Primary(CSharpLiteral.Moment(d), kind),
        _ => Constant(value),
    };

    private Code LifetimeValue(LifetimeValueExpression expression)
    {
        if (ConstantFolder.Fold(expression.Segment) is SegmentSymbol known)
        {
            return Primary(CSharpLiteral.Of(known.LifetimeValue?.Amount ?? 0m), CSharpKind.Decimal);
        }

        Code segment = Value(expression.Segment);
        IEnumerable<string> arms = _scope.Names.SegmentValues
            .Select(v => (SegmentSymbol)v.Key)
            .Where(s => s.LifetimeValue is { IsZero: false })
            .Select(s => _scope.ValueOf(s) + " => " + CSharpLiteral.Of(s.LifetimeValue!.Value.Amount));
        string text = string.Join(", ", (segment.IsNullable ? ["null => (decimal?)null"] : Enumerable.Empty<string>()).Concat(arms).Concat(["_ => 0m"]));
        return new Code("(" + segment.At(Level.Primary) + " switch { " + text + " })", Level.Primary, CSharpKind.Decimal, segment.IsNullable);
    }
}
