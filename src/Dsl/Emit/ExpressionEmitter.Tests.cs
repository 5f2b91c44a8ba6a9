using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <content>Tests. C# compares an unknown as the language does but for <c>==</c> of two unknowns and <c>!=</c> of one: there the value is asked for first.</content>
internal sealed partial class ExpressionEmitter
{
    internal const string Always = "true";
    internal const string Never = "false";

    private Dictionary<(FieldSymbol Field, ComparisonOperator Sign, object Constant), bool> _assumed = new();

    /// <summary>A test: <c>bool</c>, whatever is unknown.</summary>
    internal Code Test(BoundExpression expression)
    {
        if (ConstantFolder.Fold(expression) is bool constant)
        {
            return Primary(CSharpLiteral.Of(constant), CSharpKind.Bool);
        }

        return expression switch
        {
            LogicalExpression e => Logical(e),
            NotExpression e => Not(e.Operand),
            ComparisonExpression e => Comparison(e),
            InExpression e => In(e),
            KnownExpression e => Known(Value(e.Operand), e.IsKnown),
            _ => Value(expression) is { IsNullable: true } value
                ? new Code(value.At(Level.Equality) + " == true", Level.Equality, CSharpKind.Bool)
                : Value(expression),
        };
    }

    private static string Sign(ComparisonOperator comparison) => comparison switch
    {
        ComparisonOperator.Is => "==",
        ComparisonOperator.IsNot => "!=",
        ComparisonOperator.Less => "<",
        ComparisonOperator.LessOrEqual => "<=",
        ComparisonOperator.Greater => ">",
        _ => ">=",
    };

    private static Code Negated(Code test) => test.Text switch
    {
        Always => test with { Text = Never },
        Never => test with { Text = Always },
        _ => new Code("!" + test.At(Level.Unary), Level.Unary, CSharpKind.Bool),
    };

    private Code Logical(LogicalExpression expression)
    {
        string absorbing = expression.IsAnd ? Never : Always;
        string neutral = expression.IsAnd ? Always : Never;
        Level level = expression.IsAnd ? Level.And : Level.Or;
        var operands = new List<Code>();
        foreach (BoundExpression operand in expression.Operands)
        {
            Code test = Test(operand);
            if (test.Text == absorbing)
            {
                return test;
            }

            if (test.Text != neutral)
            {
                operands.Add(test);
            }
        }

        return operands.Count switch
        {
            0 => Primary(neutral, CSharpKind.Bool),
            1 => operands[0],
            _ => new Code(string.Join(expression.IsAnd ? " && " : " || ", operands.Select(o => InLogical(o, level))), level, CSharpKind.Bool),
        };
    }

    // C# would read them right without parentheses; a person might not.
    private static string InLogical(Code operand, Level level) =>
        level == Level.Or && operand.Level == Level.And ? "(" + operand.Text + ")" : operand.At(level);

    private Code Not(BoundExpression operand) => operand switch
    {
        NotExpression e => Test(e.Operand),
        KnownExpression e => Known(Value(e.Operand), !e.IsKnown),
        _ => Negated(Test(operand)),
    };

    private static Code Known(Code operand, bool isKnown) => operand.IsNullable
        ? new Code(operand.At(Level.Relational) + (isKnown ? " is not null" : " is null"), Level.Relational, CSharpKind.Bool)
        : Primary(CSharpLiteral.Of(isKnown), CSharpKind.Bool);

    /// <summary>
    /// Takes a test for answered, until <see cref="Forget"/>: where a branch is reached only because a test before it failed, asking
    /// the opposite again is idle. Comparisons of a known value with a constant are remembered, alone or joined.
    /// </summary>
    internal void Assume(BoundExpression test, bool holds)
    {
        switch (test)
        {
            case LogicalExpression joined when joined.IsAnd == holds:
                joined.Operands.ToList().ForEach(o => Assume(o, holds));
                break;
            case LogicalExpression joined:
                // All but one are answered already: that one decided.
                List<BoundExpression> open = joined.Operands.Where(o => Test(o).Text != (joined.IsAnd ? Always : Never)).ToList();
                if (open.Count == 1)
                {
                    Assume(open[0], holds);
                }

                break;
            case NotExpression not:
                Assume(not.Operand, !holds);
                break;
            case ComparisonExpression comparison when AssumptionOf(comparison) is { } assumption:
                _assumed[assumption.Key] = assumption.IsNegated ? !holds : holds;
                break;
        }
    }

    /// <summary>What is taken for answered now.</summary>
    internal Dictionary<(FieldSymbol Field, ComparisonOperator Sign, object Constant), bool> Remember() => new(_assumed);

    /// <summary>Goes back to what was taken for answered.</summary>
    internal void Forget(Dictionary<(FieldSymbol Field, ComparisonOperator Sign, object Constant), bool> before) => _assumed = before;

    private static ((FieldSymbol Field, ComparisonOperator Sign, object Constant) Key, bool IsNegated)? AssumptionOf(ComparisonExpression comparison)
    {
        if (comparison.Left is not FieldExpression { Field: { IsOptional: false } field } || ConstantFolder.Fold(comparison.Right) is not { } constant)
        {
            return null;
        }

        object key = constant switch
        {
            Money money => money.Amount,
            false => true,
            _ => constant,
        };
        return comparison.Operator switch
        {
            ComparisonOperator.Is or ComparisonOperator.IsNot when constant is false => ((field, ComparisonOperator.Is, key), comparison.Operator == ComparisonOperator.Is),
            ComparisonOperator.IsNot => ((field, ComparisonOperator.Is, key), true),
            ComparisonOperator.LessOrEqual => ((field, ComparisonOperator.Greater, key), true),
            ComparisonOperator.Less => ((field, ComparisonOperator.GreaterOrEqual, key), true),
            var sign => ((field, sign, key), false),
        };
    }

    private Code Comparison(ComparisonExpression expression)
    {
        if (AssumptionOf(expression) is { } assumption && _assumed.TryGetValue(assumption.Key, out bool holds))
        {
            return Primary(CSharpLiteral.Of(holds != assumption.IsNegated), CSharpKind.Bool);
        }

        if (_repeated?.Find(expression) is { } repeated)
        {
            return repeated.IsNegated ? Negated(Primary(repeated.Local, CSharpKind.Bool)) : Primary(repeated.Local, CSharpKind.Bool);
        }

        if (expression.Left.Type.Kind == TypeKind.YesNo && expression.Operator is ComparisonOperator.Is or ComparisonOperator.IsNot
            && YesNoComparison(expression) is { } test)
        {
            return test;
        }

        (Code left, Code right) = Operands(expression.Left, expression.Right);
        if (left.IsPlain && left.Text == right.Text)
        {
            // Another way of writing a value against itself, such as `min(x)` against `x`: the compiler would warn of it.
            bool isReflexive = expression.Operator is ComparisonOperator.Is or ComparisonOperator.LessOrEqual or ComparisonOperator.GreaterOrEqual;
            return !isReflexive ? Primary(Never, CSharpKind.Bool)
                : left.IsNullable ? new Code(left.Text + " is not null", Level.Relational, CSharpKind.Bool) : Primary(Always, CSharpKind.Bool);
        }

        return Compare(expression.Operator, left, right);
    }

    // `x is yes` of a value that is always known is x itself.
    private Code? YesNoComparison(ComparisonExpression expression)
    {
        (BoundExpression operand, object? constant) = ConstantFolder.Fold(expression.Right) is { } right
            ? (expression.Left, right)
            : (expression.Right, ConstantFolder.Fold(expression.Left));
        if (constant is not bool wanted)
        {
            return null;
        }

        wanted ^= expression.Operator == ComparisonOperator.IsNot;
        Code value = Value(operand);
        return value.IsNullable
            ? new Code(value.At(Level.Equality) + " == " + CSharpLiteral.Of(wanted), Level.Equality, CSharpKind.Bool)
            : wanted ? value : Negated(value);
    }

    private (Code Left, Code Right) Operands(BoundExpression left, BoundExpression right)
    {
        bool isCount = left.Type.Kind == TypeKind.Count && right.Type.Kind == TypeKind.Count;
        return isCount ? (ValueAs(left, CSharpKind.Long), ValueAs(right, CSharpKind.Long)) : (Value(left), Value(right));
    }

    private Code Compare(ComparisonOperator comparison, Code left, Code right)
    {
        if (left.Text == right.Text)
        {
            // A value against itself, which the compiler warns of: it is the same where it is known.
            return comparison is ComparisonOperator.IsNot or ComparisonOperator.Less or ComparisonOperator.Greater
                ? Primary(Never, CSharpKind.Bool)
                : Known(left, isKnown: true);
        }

        bool asksBoth = comparison == ComparisonOperator.Is && left.IsNullable && right.IsNullable;
        bool asksAny = comparison == ComparisonOperator.IsNot && (left.IsNullable || right.IsNullable);
        Level level = comparison is ComparisonOperator.Is or ComparisonOperator.IsNot ? Level.Equality : Level.Relational;
        var before = new List<string>();
        if (asksBoth || asksAny)
        {
            // One side known is enough for `==`: the other then compares as no.
            left = Asked(left, before);
            right = asksAny ? Asked(right, before) : right;
        }

        Level operandLevel = (Level)((int)level + 1);
        string text = left.At(operandLevel) + " " + Sign(comparison) + " " + right.At(operandLevel);
        return before.Count == 0
            ? new Code(text, level, CSharpKind.Bool)
            : new Code(string.Join(" && ", before.Concat([text])), Level.And, CSharpKind.Bool);
    }

    private Code Asked(Code operand, List<string> before)
    {
        if (!operand.IsNullable)
        {
            return operand;
        }

        if (operand.IsPlain)
        {
            before.Add(operand.Text + " is not null");
            return operand;
        }

        string known = _newLocal("known");
        before.Add(operand.At(Level.Relational) + " is { } " + known);
        return new Code(known, Level.Primary, operand.Kind);
    }

    private Code In(InExpression expression)
    {
        Code operand = Value(expression.Operand);
        object?[] items = expression.Items.Select(ConstantFolder.Fold).ToArray();
        if (operand.Kind is CSharpKind.Enum or CSharpKind.Text && !items.Contains(null))
        {
            IEnumerable<string> patterns = items.Select(i => Constant(i!).Text).Distinct();
            return new Code(operand.At(Level.Relational) + " is " + string.Join(" or ", patterns), Level.Relational, CSharpKind.Bool);
        }

        string? before = null;
        if (!operand.IsPlain)
        {
            string local = _newLocal("value");
            before = operand.At(Level.Relational) + (operand.IsNullable ? " is { } " : " is var ") + local;
            operand = new Code(local, Level.Primary, operand.Kind);
        }

        Code[] tests = expression.Items
            .Select(i => Compare(ComparisonOperator.Is, operand, Operands(expression.Operand, i).Right))
            .GroupBy(t => t.Text).Select(g => g.First())
            .ToArray();
        Code any = tests.Length == 1 ? tests[0] : new Code(string.Join(" || ", tests.Select(t => InLogical(t, Level.Or))), Level.Or, CSharpKind.Bool);
        return before is null ? any : new Code(before + " && " + any.At(Level.Equality), Level.And, CSharpKind.Bool);
    }
}
