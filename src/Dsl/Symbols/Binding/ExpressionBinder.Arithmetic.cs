using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Arithmetic.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindChain(ChainExpressionSyntax syntax, PolicyType? expected)
    {
        if (syntax.Operands.Count == 0 || syntax.Operands.Separators.Length == 0)
        {
            return syntax.Operands.Count == 0 ? Error(syntax) : Bind(syntax.Operands[0], expected);
        }

        switch (_tree[syntax.Operands.Separators[0]].Keyword)
        {
            case Keyword.And:
                return BindLogical(syntax, isAnd: true);
            case Keyword.Or:
                return BindLogical(syntax, isAnd: false);
        }

        int depth = _depth;
        int count = syntax.Operands.Count;
        if (depth + count > MaxDepth)
        {
            Report(NestingRule.Descriptor, syntax, $"The sums and products here have {depth + count} terms in one another; {MaxDepth} is the most. Split them into derived fields.");
            return Error(syntax);
        }

        _depth = depth + count - 1;
        BoundExpression result = Bind(syntax.Operands[0]);
        for (int i = 1; i < count; i++)
        {
            _depth = depth + count - i;
            ArithmeticOperator sign = _tree[syntax.Operands.Separators[i - 1]].Kind switch
            {
                TokenKind.Plus => ArithmeticOperator.Add,
                TokenKind.Minus => ArithmeticOperator.Subtract,
                TokenKind.Star => ArithmeticOperator.Multiply,
                _ => ArithmeticOperator.Divide,
            };
            result = Arithmetic(syntax, sign, result, Bind(syntax.Operands[i]));
        }

        _depth = depth;
        return result;
    }

    private BoundExpression Arithmetic(SyntaxNode syntax, ArithmeticOperator sign, BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsError || right.Type.IsError)
        {
            return Error(syntax);
        }

        bool isMixed = left.Type.Kind == TypeKind.Money && right.Type.Kind == TypeKind.Money && !Fits(left.Type, right.Type);
        if (isMixed && sign != ArithmeticOperator.Multiply)
        {
            Report(MixedCurrenciesRule.Descriptor, syntax, $"{_binder.Quote(syntax)} mixes {left.Type.Currency} with {right.Type.Currency}. Keep to one currency.");
            return Error(syntax);
        }

        if (ArithmeticTypes.Of(sign, left.Type, right.Type) is not { } type)
        {
            Report(
                TypeMismatchRule.Descriptor,
                syntax,
                $"{_binder.Quote(syntax)}: {An(left.Type)} {Verb(sign)} {An(right.Type)} means nothing. {ArithmeticTypes.Advice(left.Type, right.Type)}");
            return Error(syntax);
        }

        if (left.Type.Kind == TypeKind.Date && right.Type.Kind == TypeKind.Duration && !IsWholeDays(right))
        {
            Report(
                TypeMismatchRule.Descriptor,
                right.Syntax,
                $"A date moves by whole days, and {_binder.Quote(right.Syntax)} need not be whole days. Write a number of days, or start from a date and time: 'D at 00:00'.");
            return Error(syntax);
        }

        if (sign == ArithmeticOperator.Divide && !IsNeverZero(right))
        {
            ReportDivision(right);
            return Error(syntax);
        }

        return Folded(syntax, sign, type, left, right) ?? new ArithmeticExpression(syntax, type, sign, left, right);
    }

    private static string Verb(ArithmeticOperator sign) => sign switch
    {
        ArithmeticOperator.Add => "plus",
        ArithmeticOperator.Subtract => "minus",
        ArithmeticOperator.Multiply => "times",
        _ => "divided by",
    };

    /// <summary>Whether a duration is whole days whatever the values: of constants, counts and dates apart.</summary>
    private static bool IsWholeDays(BoundExpression days) => days switch
    {
        ConstantExpression { Value: TimeSpan span } => span.Ticks % TimeSpan.TicksPerDay == 0,
        FigureExpression figure => figure.Figure.Values.All(v => IsWholeDays(v.Value)),
        NegateExpression minus => IsWholeDays(minus.Operand),
        CallExpression call => call.Arguments.All(IsWholeDays),
        ArithmeticExpression { Operator: ArithmeticOperator.Subtract, Left.Type.Kind: TypeKind.Date, Right.Type.Kind: TypeKind.Date } => true,
        ArithmeticExpression { Operator: ArithmeticOperator.Add or ArithmeticOperator.Subtract } sum => IsWholeDays(sum.Left) && IsWholeDays(sum.Right),
        ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Left.Type.Kind: TypeKind.Count } times => IsWholeDays(times.Right),
        ArithmeticExpression { Operator: ArithmeticOperator.Multiply, Right.Type.Kind: TypeKind.Count } times => IsWholeDays(times.Left),
        _ => false,
    };

    /// <summary>A constant other than zero, or a field whose declared range leaves zero out.</summary>
    private static bool IsNeverZero(BoundExpression divisor) => divisor switch
    {
        ConstantExpression constant => Sign(constant) != 0,
        FigureExpression figure => figure.Figure.Values.All(v => Sign(v.Value) != 0),
        FieldExpression { Field: { Kind: FieldKind.Input } field } => (field.From is { } from && Sign(from) > 0) || (field.To is { } to && Sign(to) < 0),
        NegateExpression minus => IsNeverZero(minus.Operand),
        _ => false,
    };

    private static int Sign(ConstantExpression constant) => constant.Value switch
    {
        decimal number => Math.Sign(number),
        Money money => Math.Sign(money.Amount),
        TimeSpan span => Math.Sign(span.Ticks),
        _ => 0,
    };

    private void ReportDivision(BoundExpression divisor)
    {
        FieldSymbol? field = (divisor as FieldExpression)?.Field;
        if (field?.Syntax is FieldClauseSyntax syntax && ((syntax.From is not null && field.From is null) || (syntax.To is not null && field.To is null)))
        {
            // Its range is wrong, and reported there.
            return;
        }

        string fact = divisor is ConstantExpression ? "is zero, by which nothing can be divided" : "may be zero, and a decision must always end";
        string repair = field?.Kind == FieldKind.Input
            ? $"Give '{field.Name}' a range without zero, such as 'from {LeastOf(field.Type)}'."
            : "Divide by a constant, or by a field whose range leaves zero out.";
        Report(DivisionByZeroRule.Descriptor, divisor.Syntax, $"{_binder.Quote(divisor.Syntax)} {fact}. {repair}");
    }

    private static string LeastOf(PolicyType type) => type.Kind switch
    {
        TypeKind.Count => "1",
        TypeKind.Percent => "1%",
        TypeKind.Money => "0.01 " + (type.Currency ?? "GBP"),
        TypeKind.Duration => "1 minute",
        _ => "0.01",
    };

    /// <summary>The value of arithmetic on constants; null where a side is none, or where the value depends on a calendar.</summary>
    private BoundExpression? Folded(SyntaxNode syntax, ArithmeticOperator sign, PolicyType type, BoundExpression left, BoundExpression right)
    {
        try
        {
            if (ValueOf(left) is not { } a || ValueOf(right) is not { } b)
            {
                return null;
            }

            object? value = ConstantArithmetic.Apply(sign, a, b);
            if (left is ConstantExpression && right is ConstantExpression)
            {
                return value is null ? null : Folded(syntax, type, value);
            }

            // A figure stays one, for the trace; but the compiler reckons with its value, and would refuse.
            if (type.Kind == TypeKind.Count && value is not null && IsPastCounting(value))
            {
                ReportPastCounting(syntax);
                return Error(syntax);
            }

            return null;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            Report(MalformedValueRule.Descriptor, syntax, $"{_binder.Quote(syntax)} is larger than can be reckoned with. Write smaller values.");
            return Error(syntax);
        }
    }

    private static ConstantExpression Folded(SyntaxNode syntax, PolicyType type, object value) =>
        new(syntax, type.Kind == TypeKind.Count ? WholeType(value) : type, value);

    /// <summary>What follows from constants, and from figures that have one value each; null for everything else.</summary>
    private static object? ValueOf(BoundExpression expression) => expression switch
    {
        ConstantExpression constant => constant.Value,
        FigureExpression { On: null, Figure.Values: { Length: 1 } values } => values[0].Value.Value,
        NegateExpression minus => ValueOf(minus.Operand) is { } value ? ConstantArithmetic.Negate(value) : null,
        ArithmeticExpression { Left: { } left, Right: { } right } sum => ValueOf(left) is { } a && ValueOf(right) is { } b ? ConstantArithmetic.Apply(sum.Operator, a, b) : null,
        _ => null,
    };

    private BoundExpression BindNegation(NegationExpressionSyntax syntax, PolicyType? expected)
    {
        BoundExpression operand = Bind(syntax.Operand, expected);
        BoundExpression negated = Negated(syntax, operand);
        return syntax.Minuses.Count % 2 == 0 && !negated.Type.IsError ? operand : negated;
    }

    private BoundExpression Negated(SyntaxNode syntax, BoundExpression operand)
    {
        switch (operand)
        {
            case { Type.IsError: true }:
                return operand;
            case ConstantExpression { Value: decimal number } whole when whole.Type.Kind == TypeKind.Count || (whole.Type.Kind == TypeKind.Number && IsPastCounting(number)):
                // The least count is one further from zero than the greatest, so that its digits alone are none.
                return new ConstantExpression(syntax, WholeType(-number), -number);
            case ConstantExpression { Value: decimal or Money or TimeSpan } constant:
                return new ConstantExpression(syntax, operand.Type, ConstantArithmetic.Negate(constant.Value));
            case { Type.Kind: TypeKind.Count } when ValueOf(operand) is decimal number && IsPastCounting(-number):
                ReportPastCounting(syntax);
                return Error(syntax);
            case { Type.Kind: TypeKind.Number or TypeKind.Count or TypeKind.Percent or TypeKind.Money or TypeKind.Duration }:
                return new NegateExpression(syntax, operand.Type, operand);
            default:
                Report(TypeMismatchRule.Descriptor, syntax, $"{_binder.Quote(syntax)}: minus {An(operand.Type)} means nothing. Remove the minus.");
                return Error(syntax);
        }
    }

    private BoundExpression BindShare(AsPercentExpressionSyntax syntax)
    {
        BoundExpression part = Bind(syntax.Part);
        BoundExpression whole = Bind(syntax.Whole);
        BoundExpression quotient = Arithmetic(syntax, ArithmeticOperator.Divide, part, whole);
        if (quotient.Type.IsError)
        {
            return quotient;
        }

        bool isShare = quotient.Type.Kind == TypeKind.Number && part.Type.Kind is not TypeKind.Percent;
        if (!isShare)
        {
            Report(TypeMismatchRule.Descriptor, syntax, $"{_binder.Quote(syntax)}: {An(part.Type)} is no share of {An(whole.Type)}. Take both of one type.");
            return Error(syntax);
        }

        return quotient is ConstantExpression constant
            ? new ConstantExpression(syntax, PolicyType.Percent, constant.Value)
            : new PercentOfExpression(syntax, PolicyType.Percent, part, whole);
    }
}
