using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Rules.Syntax;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>Arithmetic, and the functions.</content>
internal sealed partial class ExpressionBinder
{
    private BoundExpression BindChain(ChainExpressionSyntax syntax, PolicyType? expected)
    {
        if (syntax.Operands.Count == 0 || syntax.Operands.Separators.Length == 0)
        {
            return syntax.Operands.Count == 0 ? new ErrorExpression(syntax) : Bind(syntax.Operands[0], expected);
        }

        switch (_tree[syntax.Operands.Separators[0]].Keyword)
        {
            case Keyword.And:
                return BindLogical(syntax, isAnd: true);
            case Keyword.Or:
                return BindLogical(syntax, isAnd: false);
        }

        if (syntax.Operands.Count > MaxTerms)
        {
            Report(NestingRule.Descriptor, syntax, $"One expression has {syntax.Operands.Count} terms; {MaxTerms} is the most. Split it into derived fields.");
            return new ErrorExpression(syntax);
        }

        BoundExpression result = Bind(syntax.Operands[0]);
        for (int i = 1; i < syntax.Operands.Count; i++)
        {
            ArithmeticOperator sign = _tree[syntax.Operands.Separators[i - 1]].Kind switch
            {
                TokenKind.Plus => ArithmeticOperator.Add,
                TokenKind.Minus => ArithmeticOperator.Subtract,
                TokenKind.Star => ArithmeticOperator.Multiply,
                _ => ArithmeticOperator.Divide,
            };
            result = Arithmetic(syntax, sign, result, Bind(syntax.Operands[i]));
        }

        return result;
    }

    private BoundExpression Arithmetic(SyntaxNode syntax, ArithmeticOperator sign, BoundExpression left, BoundExpression right)
    {
        if (left.Type.IsError || right.Type.IsError)
        {
            return new ErrorExpression(syntax);
        }

        bool isMixed = left.Type.Kind == TypeKind.Money && right.Type.Kind == TypeKind.Money && !Fits(left.Type, right.Type);
        if (isMixed && sign != ArithmeticOperator.Multiply)
        {
            Report(MixedCurrenciesRule.Descriptor, syntax, $"{_binder.Quote(syntax)} mixes {left.Type.Currency} with {right.Type.Currency}. Keep to one currency.");
            return new ErrorExpression(syntax);
        }

        if (ArithmeticTypes.Of(sign, left.Type, right.Type) is not { } type)
        {
            Report(
                TypeMismatchRule.Descriptor,
                syntax,
                $"{_binder.Quote(syntax)}: {An(left.Type)} {Verb(sign)} {An(right.Type)} means nothing.{ArithmeticTypes.Advice(left.Type, right.Type)}");
            return new ErrorExpression(syntax);
        }

        if (left.Type.Kind == TypeKind.Date && right.Type.Kind == TypeKind.Duration && !IsWholeDays(right))
        {
            Report(
                TypeMismatchRule.Descriptor,
                right.Syntax,
                $"A date moves by whole days, and {_binder.Quote(right.Syntax)} need not be whole days. Write a number of days, or start from a date and time: 'D at 00:00'.");
            return new ErrorExpression(syntax);
        }

        if (sign == ArithmeticOperator.Divide && !IsNeverZero(right))
        {
            ReportDivision(right);
            return new ErrorExpression(syntax);
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

    private static bool IsWholeDays(BoundExpression days) => days is ConstantExpression { Value: TimeSpan span } && span.Ticks % TimeSpan.TicksPerDay == 0;

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
        string repair = divisor is FieldExpression { Field: { Kind: FieldKind.Input } field }
            ? $"Give '{field.Name}' a range without zero, such as 'from {(field.Type.Kind == TypeKind.Count ? "1" : "0.01")}'."
            : "Divide by a constant, or by a field whose range leaves zero out.";
        Report(DivisionByZeroRule.Descriptor, divisor.Syntax, $"{_binder.Quote(divisor.Syntax)} may be zero, and a decision must always end. {repair}");
    }

    /// <summary>The value of arithmetic on constants; null where a side is none, or where the value depends on a calendar.</summary>
    private BoundExpression? Folded(SyntaxNode syntax, ArithmeticOperator sign, PolicyType type, BoundExpression left, BoundExpression right)
    {
        if (left is not ConstantExpression a || right is not ConstantExpression b)
        {
            return null;
        }

        try
        {
            return ConstantArithmetic.Apply(sign, a.Value, b.Value) is { } value ? new ConstantExpression(syntax, type, value) : null;
        }
        catch (Exception e) when (e is OverflowException or ArgumentOutOfRangeException)
        {
            Report(MalformedValueRule.Descriptor, syntax, $"{_binder.Quote(syntax)} is larger than can be reckoned with. Write smaller values.");
            return new ErrorExpression(syntax);
        }
    }

    private BoundExpression BindNegation(NegationExpressionSyntax syntax, PolicyType? expected)
    {
        BoundExpression operand = Bind(syntax.Operand, expected);
        return syntax.Minuses.Count % 2 == 0 ? operand : Negated(syntax, operand);
    }

    private BoundExpression Negated(SyntaxNode syntax, BoundExpression operand)
    {
        switch (operand)
        {
            case { Type.IsError: true }:
                return operand;
            case ConstantExpression { Value: decimal number }:
                return new ConstantExpression(syntax, operand.Type, -number);
            case ConstantExpression { Value: Money money }:
                return new ConstantExpression(syntax, operand.Type, -money);
            case ConstantExpression { Value: TimeSpan span }:
                return new ConstantExpression(syntax, operand.Type, -span);
            case { Type.Kind: TypeKind.Number or TypeKind.Count or TypeKind.Percent or TypeKind.Money or TypeKind.Duration }:
                return new NegateExpression(syntax, operand.Type, operand);
            default:
                Report(TypeMismatchRule.Descriptor, syntax, $"{_binder.Quote(syntax)}: minus {An(operand.Type)} means nothing. Remove the minus.");
                return new ErrorExpression(syntax);
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
            return new ErrorExpression(syntax);
        }

        return quotient is ConstantExpression constant
            ? new ConstantExpression(syntax, PolicyType.Percent, constant.Value)
            : new PercentOfExpression(syntax, PolicyType.Percent, part, whole);
    }

    private BoundExpression BindCall(CallExpressionSyntax syntax, PolicyType? expected)
    {
        Keyword name = _tree[syntax.Name].Keyword;
        BuiltInFunction? function = name switch
        {
            Keyword.Min => BuiltInFunction.Min,
            Keyword.Max => BuiltInFunction.Max,
            Keyword.Round => BuiltInFunction.Round,
            Keyword.Floor => BuiltInFunction.Floor,
            Keyword.Ceiling => BuiltInFunction.Ceiling,
            _ => null,
        };
        ImmutableArray<BoundExpression> arguments = syntax.Arguments.Nodes.Select(a => Bind(a, expected)).ToImmutableArray();
        if (function is not { } called)
        {
            string word = _tree.NameOf(syntax.Name);
            string? nearest = Text.Spelling.Nearest(word, ["min", "max", "round", "floor", "ceiling"]);
            _binder.Report(
                UnknownNameRule.Descriptor,
                _tree.SpanOf(syntax.Name),
                $"There is no function '{word}'." + (nearest is null ? " The functions are min, max, round, floor and ceiling." : $" Did you mean '{nearest}'?"),
                nearest is null ? null : _binder.Replace(_tree.SpanOf(syntax.Name), nearest));
            return new ErrorExpression(syntax);
        }

        if (arguments.Length == 0 || arguments.Any(a => a.Type.IsError))
        {
            return new ErrorExpression(syntax);
        }

        return called is BuiltInFunction.Min or BuiltInFunction.Max ? Extreme(syntax, called, arguments) : Rounded(syntax, called, arguments);
    }

    private BoundExpression Extreme(CallExpressionSyntax syntax, BuiltInFunction function, ImmutableArray<BoundExpression> arguments)
    {
        PolicyType type = arguments[0].Type;
        foreach (BoundExpression argument in arguments)
        {
            if (Compare(argument.Syntax, ComparisonOperator.Less, arguments[0], argument).Type.IsError)
            {
                return new ErrorExpression(syntax);
            }

            type = argument.Type.Kind == TypeKind.Number || type.Currency is null ? argument.Type.Kind == TypeKind.Count ? type : argument.Type : type;
        }

        return new CallExpression(syntax, type, function, arguments);
    }

    private BoundExpression Rounded(CallExpressionSyntax syntax, BuiltInFunction function, ImmutableArray<BoundExpression> arguments)
    {
        string name = _tree.NameOf(syntax.Name);
        if (arguments.Length != 1)
        {
            Report(TypeMismatchRule.Descriptor, syntax, $"'{name}' takes one value, and here are {arguments.Length}. Keep one.");
            return new ErrorExpression(syntax);
        }

        switch (arguments[0].Type.Kind)
        {
            case TypeKind.Count:
                return arguments[0];
            case TypeKind.Number:
                return new CallExpression(syntax, PolicyType.Count, function, arguments);
            case TypeKind.Money:
                return new CallExpression(syntax, arguments[0].Type, function, arguments);
            default:
                Report(TypeMismatchRule.Descriptor, syntax, $"'{name}' rounds a number or money, and {_binder.Quote(arguments[0].Syntax)} is {An(arguments[0].Type)}. Round a number or money.");
                return new ErrorExpression(syntax);
        }
    }
}
