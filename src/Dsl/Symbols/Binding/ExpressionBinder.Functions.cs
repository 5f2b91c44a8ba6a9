using System.Collections.Immutable;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <content>The functions.</content>
internal sealed partial class ExpressionBinder
{
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
            _binder.ReportUnknown(
                syntax.Name,
                $"There is no function '{PolicyBinder.Shown(_tree.NameOf(syntax.Name))}'.",
                ["min", "max", "round", "floor", "ceiling"],
                "The functions are min, max, round, floor and ceiling.");
            return Error(syntax);
        }

        if (arguments.Length == 0 || arguments.Any(a => a.Type.IsError))
        {
            return Error(syntax);
        }

        PolicyType type = called is BuiltInFunction.Min or BuiltInFunction.Max ? TypeOfExtreme(syntax, arguments) : TypeOfRounded(syntax, arguments);
        return type.IsError ? Error(syntax)
            : arguments.All(a => a is ConstantExpression)
                ? Folded(syntax, type, ConstantArithmetic.Apply(called, arguments.Select(a => ((ConstantExpression)a).Value))!)
            : called is BuiltInFunction.Round or BuiltInFunction.Floor or BuiltInFunction.Ceiling && arguments[0].Type.Kind == TypeKind.Count ? arguments[0]
            : new CallExpression(syntax, type, called, arguments);
    }

    private PolicyType TypeOfExtreme(CallExpressionSyntax syntax, ImmutableArray<BoundExpression> arguments)
    {
        PolicyType type = arguments[0].Type;
        foreach (BoundExpression argument in arguments)
        {
            if (type.Kind == TypeKind.Money && argument.Type.Kind == TypeKind.Money && !Fits(argument.Type, type))
            {
                Report(MixedCurrenciesRule.Descriptor, syntax, $"{_binder.Quote(syntax)} mixes {type.Currency} with {argument.Type.Currency}. Keep to one currency.");
                return PolicyType.Error;
            }

            if (!PolicyBinder.IsOrdered(argument.Type) || !(Fits(argument.Type, type) || Fits(type, argument.Type)))
            {
                string name = _tree.NameOf(syntax.Name);
                Report(
                    TypeMismatchRule.Descriptor,
                    argument.Syntax,
                    PolicyBinder.IsOrdered(argument.Type)
                        ? $"'{name}' compares values of one type, and {_binder.Quote(argument.Syntax)} is {An(argument.Type)} beside {An(type)}. Write values of one type."
                        : $"'{name}' needs an order, and {_binder.Quote(argument.Syntax)} is {An(argument.Type)}, which has none. Write numbers, money, durations, dates or times.");
                return PolicyType.Error;
            }

            type = type.Kind == TypeKind.Count || type is { Kind: TypeKind.Money, Currency: null } ? argument.Type : type;
        }

        return type;
    }

    private PolicyType TypeOfRounded(CallExpressionSyntax syntax, ImmutableArray<BoundExpression> arguments)
    {
        string name = _tree.NameOf(syntax.Name);
        if (arguments.Length != 1)
        {
            Report(TypeMismatchRule.Descriptor, syntax, $"'{name}' takes one value, and here are {arguments.Length}. Keep one.");
            return PolicyType.Error;
        }

        switch (arguments[0].Type.Kind)
        {
            case TypeKind.Count or TypeKind.Number:
                return PolicyType.Count;
            case TypeKind.Money:
                return arguments[0].Type;
            default:
                Report(TypeMismatchRule.Descriptor, syntax, $"'{name}' rounds a number or money, and {_binder.Quote(arguments[0].Syntax)} is {An(arguments[0].Type)}. Round a number or money.");
                return PolicyType.Error;
        }
    }
}
