using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Rules.Names;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>
/// Types expressions and resolves the names in them. What cannot be bound is reported once and becomes an
/// <see cref="ErrorExpression"/>, which goes with everything, so that nothing is reported twice.
/// </summary>
internal sealed partial class ExpressionBinder
{
    /// <summary>How many sums and products may be nested in one another: each term of one nests what is made of the terms before it.</summary>
    private const int MaxDepth = 1000;

    private readonly PolicyBinder _binder;
    private readonly SyntaxTree _tree;
    private readonly RequestSymbol? _request;
    private int _depth;

    /// <summary>A binder in the scope of a request; null: no fields are in scope.</summary>
    public ExpressionBinder(PolicyBinder binder, SyntaxTree tree, RequestSymbol? request)
    {
        _binder = binder;
        _tree = tree;
        _request = request;
    }

    /// <summary>Binds a condition: it must be a test, or a field that is yes or no.</summary>
    public BoundExpression Condition(ExpressionSyntax syntax)
    {
        BoundExpression bound = Bind(syntax, PolicyType.YesNo);
        return RequireTest(bound) ? bound : Error(syntax);
    }

    /// <summary>Binds a value that must fit a type; <paramref name="what"/> is what takes it, with its name in quotes.</summary>
    public BoundExpression Value(ExpressionSyntax syntax, PolicyType type, string what)
    {
        BoundExpression bound = Bind(syntax, type);
        if (Fits(bound.Type, type))
        {
            return bound;
        }

        if (bound.Type.Kind == TypeKind.Money && type.Kind == TypeKind.Money)
        {
            Report(MixedCurrenciesRule.Descriptor, syntax, $"{what} is in {type.Currency}, and {_binder.Quote(syntax)} is in {bound.Type.Currency}. Write it in {type.Currency}.");
        }
        else if (type.Kind == TypeKind.Count && IsPastCounting(bound))
        {
            ReportPastCounting(syntax);
        }
        else
        {
            string repair = type.Kind == TypeKind.Count && bound.Type.Kind == TypeKind.Number ? "Write round( ), floor( ) or ceiling( ) around it." : Instead(type, bound);
            Report(TypeMismatchRule.Descriptor, syntax, $"{what} is {An(type)}, and {_binder.Quote(syntax)} is {An(bound.Type)}. {repair}");
        }

        return Error(syntax);
    }

    /// <summary>Binds a value that must be a constant of a type; null where it is none, which is reported.</summary>
    /// <param name="syntax">The value.</param>
    /// <param name="type">The type that it must have; null: any.</param>
    /// <param name="unitOf">A value whose unit a bare number takes.</param>
    public ConstantExpression? Constant(ExpressionSyntax syntax, PolicyType? type, ExpressionSyntax? unitOf = null)
    {
        BoundExpression bound = WithUnit(syntax, unitOf) ?? Bind(syntax, type);
        if (bound.Type.IsError || type is { IsError: true })
        {
            return null;
        }

        if (bound is FigureExpression { On: null, Figure.Values: { Length: 1 } values } && values[0] is { From: null } value)
        {
            bound = new ConstantExpression(syntax, value.Value.Type, value.Value.Value);
        }

        if (bound is not ConstantExpression constant)
        {
            Report(TypeMismatchRule.Descriptor, syntax, $"A plain value belongs here, and {_binder.Quote(syntax)} is computed. Write the value itself.");
            return null;
        }

        if (type is null || Fits(constant.Type, type))
        {
            return constant;
        }

        if (type.Kind == TypeKind.Money && constant.Type.Kind == TypeKind.Money)
        {
            Report(MixedCurrenciesRule.Descriptor, syntax, $"{Words.Value(constant)} stands where money in {type.Currency} belongs. Write it in {type.Currency}.");
        }
        else if (type.Kind == TypeKind.Count && IsPastCounting(constant))
        {
            ReportPastCounting(syntax);
        }
        else
        {
            Report(TypeMismatchRule.Descriptor, syntax, $"{Rules.Quoted.Short(Words.Value(constant))} is {An(constant.Type)}; {An(type)} belongs here. {Instead(type, constant)}");
        }

        return null;
    }

    /// <summary>The currency of a plain amount of money, or of a figure; null for everything else.</summary>
    public string? CurrencyOf(ExpressionSyntax syntax)
    {
        if (syntax is NameExpressionSyntax name && _tree.PartsOf(name) is { IsEmpty: false } parts && _binder.Find(parts, typeof(FigureSymbol)) is FigureSymbol figure)
        {
            return figure.Type.Currency;
        }

        ExpressionSyntax inner = syntax is NegationExpressionSyntax negation ? negation.Operand : syntax;
        if (inner is not QuantityExpressionSyntax { Parts.Count: 2, WorkingDays: null } quantity)
        {
            return null;
        }

        string unit = _tree.TextOf(quantity.Parts.Last);
        return Currencies.IsKnown(unit) ? unit : null;
    }

    /// <summary>Whether a value of a type may stand where another is asked for.</summary>
    private static bool Fits(PolicyType type, PolicyType target) =>
        type.IsError || target.IsError
        || (type.Kind == target.Kind && type.Choice == target.Choice && (type.Currency is null || target.Currency is null || type.Currency == target.Currency))
        || (type.Kind == TypeKind.Count && target.Kind == TypeKind.Number);

    /// <summary>Binds an expression. <paramref name="expected"/> says against what a bare name stands.</summary>
    private BoundExpression Bind(ExpressionSyntax syntax, PolicyType? expected = null) => syntax switch
    {
        ChainExpressionSyntax chain => BindChain(chain, expected),
        NotExpressionSyntax not => BindNot(not),
        NegationExpressionSyntax minus => BindNegation(minus, expected),
        ComparisonExpressionSyntax comparison => BindComparison(comparison),
        KnownExpressionSyntax known => BindKnown(known),
        BetweenExpressionSyntax between => BindBetween(between),
        InExpressionSyntax isIn => BindIn(isIn),
        AsPercentExpressionSyntax share => BindShare(share),
        LiteralExpressionSyntax literal => BindLiteral(literal),
        QuantityExpressionSyntax quantity => BindQuantity(quantity),
        DaysFromExpressionSyntax days => BindDaysFrom(days),
        DeadlineOfExpressionSyntax deadline => BindDeadlineOf(deadline),
        PartOfExpressionSyntax part => BindPartOf(part),
        AtExpressionSyntax at => BindAt(at),
        OnExpressionSyntax on => BindOn(on),
        ParenthesizedExpressionSyntax parentheses => Bind(parentheses.Inner, expected),
        NameExpressionSyntax name => BindName(name, expected),
        CallExpressionSyntax call => BindCall(call, expected),
        SkippedExpressionSyntax => Error(syntax),
        _ => throw new InvalidOperationException("An expression that nobody binds: " + syntax.GetType().Name),
    };

    private BoundExpression BindLiteral(LiteralExpressionSyntax syntax)
    {
        SyntaxToken token = syntax.Token;
        if (!token.IsPresent || (_tree[token].Flags & TokenFlags.Bad) != 0)
        {
            return Error(syntax);
        }

        switch (_tree[token].Kind)
        {
            case TokenKind.Text:
                return new ConstantExpression(syntax, PolicyType.Text, _tree.StringOf(token));
            case TokenKind.Date:
                return new ConstantExpression(syntax, PolicyType.Date, _tree.DateOf(token)!.Value);
            case TokenKind.Time when _tree.TimeOf(token) == 24 * 60:
                Report(OutOfRangeRule.Descriptor, syntax, "24:00 ends a range or a deadline, and is no time of day. Write 00:00, or 23:59.");
                return Error(syntax);
            case TokenKind.Time:
                return new ConstantExpression(syntax, PolicyType.Time, new TimeOfDay(_tree.TimeOf(token)!.Value));
            default:
                return _tree[token].Keyword switch
                {
                    Keyword.Yes => new ConstantExpression(syntax, PolicyType.YesNo, true),
                    Keyword.No => new ConstantExpression(syntax, PolicyType.YesNo, false),
                    _ => Error(syntax),
                };
        }
    }

    private BoundExpression BindQuantity(QuantityExpressionSyntax syntax, QuantityExpressionSyntax? unitOf = null)
    {
        SyntaxToken first = syntax.Parts.First;
        if (!first.IsPresent || _tree[first].Kind != TokenKind.Number || (_tree[first].Flags & TokenFlags.Bad) != 0)
        {
            return Error(syntax);
        }

        if (syntax.WorkingDays is not null)
        {
            return _binder.Duration(syntax.Parts, syntax.WorkingDays, syntax) is { WorkingDays: { } days }
                ? new ConstantExpression(syntax, PolicyType.WorkingDays, days)
                : Error(syntax);
        }

        decimal number = _tree.NumberOf(first);
        SyntaxTokenRange united = syntax.Parts.Count > 1 ? syntax.Parts : unitOf?.Parts ?? syntax.Parts;
        SyntaxToken unit = united.Count > 1 ? SyntaxToken.At(united.Start + 1) : SyntaxToken.None;
        if (unit.IsNone)
        {
            return new ConstantExpression(syntax, number == decimal.Truncate(number) ? WholeType(number) : PolicyType.Number, number);
        }

        if (_tree[unit].Kind == TokenKind.Percent)
        {
            return new ConstantExpression(syntax, PolicyType.Percent, number / 100m);
        }

        if (PolicyBinder.TicksOf(_tree[unit].Keyword) == 0)
        {
            string code = _tree.TextOf(unit);
            return Currencies.IsKnown(code)
                ? new ConstantExpression(syntax, PolicyType.Money(code), Money.Of(number, code))
                : Error(syntax);
        }

        Duration? duration = syntax.Parts.Count > 1
            ? _binder.Duration(syntax.Parts, null, syntax)
            : _binder.Duration([(number, _tree[unit].Keyword)], syntax);
        return duration switch
        {
            { Clock: { } clock } => new ConstantExpression(syntax, PolicyType.Duration, clock),
            { Months: { } months } => new ConstantExpression(syntax, PolicyType.Months, months),
            _ => Error(syntax),
        };
    }

    /// <summary>A bare number beside a value with a unit takes that unit; null where there is nothing to take.</summary>
    private BoundExpression? WithUnit(ExpressionSyntax syntax, ExpressionSyntax? unitOf)
    {
        bool isNegative = syntax is NegationExpressionSyntax { Minuses.Count: var minuses } && minuses % 2 == 1;
        ExpressionSyntax inner = syntax is NegationExpressionSyntax negation ? negation.Operand : syntax;
        ExpressionSyntax? other = unitOf is NegationExpressionSyntax negated ? negated.Operand : unitOf;
        if (inner is not QuantityExpressionSyntax { Parts.Count: 1, WorkingDays: null } bare || other is not QuantityExpressionSyntax { Parts.Count: > 1, WorkingDays: null } united)
        {
            return null;
        }

        BoundExpression bound = BindQuantity(bare, united);
        return isNegative ? Negated(syntax, bound) : bound;
    }

    private bool RequireTest(BoundExpression bound)
    {
        if (bound.Type.Kind is TypeKind.YesNo or TypeKind.Error)
        {
            return !bound.Type.IsError;
        }

        Report(TypeMismatchRule.Descriptor, bound.Syntax, $"A condition is yes or no, and {_binder.Quote(bound.Syntax)} is {An(bound.Type)}. Compare it with something.");
        return false;
    }

    private void Report(RuleDescriptor rule, SyntaxNode syntax, string message, Fix? fix = null) =>
        _binder.Report(rule, _tree.SpanOf(syntax), message, fix);

    /// <summary>What stands for something that could not be bound; what holds it is wrong, whether or not the mistake stands there.</summary>
    private ErrorExpression Error(SyntaxNode syntax)
    {
        _binder.Spoil();
        return new ErrorExpression(syntax);
    }

    /// <summary>How to put a value of the right type where one of another stands, as a sentence.</summary>
    private static string Instead(PolicyType wanted, BoundExpression found) => (wanted.Kind, found) switch
    {
        (TypeKind.Money, ConstantExpression { Value: decimal number, Type.Kind: TypeKind.Count or TypeKind.Number }) => $"Write it with its currency: {Words.Number(number)} {wanted.Currency ?? "GBP"}.",
        (TypeKind.Percent, ConstantExpression { Value: decimal number, Type.Kind: TypeKind.Count or TypeKind.Number }) => $"Write it with its sign: {Words.Number(number)}%.",
        (TypeKind.Duration, ConstantExpression { Value: decimal number, Type.Kind: TypeKind.Count or TypeKind.Number }) => $"Write it with its unit, such as {Words.Number(number)} days.",
        (TypeKind.Duration, { Type.Kind: TypeKind.WorkingDays or TypeKind.Months }) => "Its length depends on the date: write it in seconds, minutes, hours, days or weeks.",
        (TypeKind.Choice, { Type.Choice: { } other }) when other.Values.Select(v => v.Name).SequenceEqual(wanted.Choice!.Values.Select(v => v.Name)) =>
            "Each is a choice of its own: declare it once, with 'choice', and name it in both places.",
        (TypeKind.Choice, _) => $"Write one of {PolicyBinder.Listed(wanted.Choice!.Values.Select(v => v.Name))}.",
        (TypeKind.YesNo, _) => "Write yes, no or a test.",
        (TypeKind.Date, { Type.Kind: TypeKind.DateTime }) => "Take 'date of' it.",
        (TypeKind.DateTime, { Type.Kind: TypeKind.Date }) => "Add a time of day, such as 'at 09:00'.",
        (TypeKind.Text, _) => "Write a text in quotation marks.",
        _ => $"Write {An(wanted)}.",
    };

    /// <summary>A type with its article, as a sentence says it.</summary>
    public static string An(PolicyType type) => type.Kind switch
    {
        TypeKind.YesNo or TypeKind.Text or TypeKind.Money or TypeKind.WorkingDays => type.ToString(),
        TypeKind.Months => "a number of months",
        TypeKind.Choice when type.Choice!.IsInPlace => type.ToString(),
        TypeKind.Choice => "AEIOaeio".IndexOf(type.Choice!.Name[0]) >= 0 ? "an " + type : "a " + type,
        _ => "a " + type,
    };
}
