using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Expressions, from the strongest operators to the weakest; comparisons do not chain.</summary>
internal static class Expressions
{
    /// <summary>An expression within another, made when it is first met.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Nested = Parser.Rec(() => Expression!);

    /// <summary>A value without operators but a minus: what cells, defaults and examples are made of.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Value = new ValueParser();

    /// <summary>A value, or <c>unknown</c>.</summary>
    public static readonly Parser<Token, ExpressionSyntax> Entry = new ChoiceParser<ExpressionSyntax>(
        (context, index) => context.KeywordAt(index) == Unknown,
        new SelectParser<SyntaxToken, ExpressionSyntax>(Word(Unknown), token => new LiteralExpressionSyntax(token)),
        Value);

    public static readonly Parser<Token, SeparatedSyntaxList<ExpressionSyntax>> NestedList =
        new ListParser<ExpressionSyntax>(Nested, (context, index) => StartsAt(context, index));

    public static readonly Parser<Token, SeparatedSyntaxList<ExpressionSyntax>> Entries =
        new ListParser<ExpressionSyntax>(Entry, (context, index) => StartsAt(context, index) || context.KeywordAt(index) == Unknown);

    private static readonly Parser<Token, ExpressionSyntax> Unary = new PrefixParser(
        (context, index) => context.KindAt(index) == TokenKind.Minus,
        new PrimaryParser(),
        (minuses, operand) => new NegationExpressionSyntax(minuses, operand));

    private static readonly Parser<Token, ExpressionSyntax> Product = new ChainParser(
        Unary, (context, index) => context.KindAt(index) is TokenKind.Star or TokenKind.Slash);

    private static readonly Parser<Token, ExpressionSyntax> Sum = new ChainParser(
        Product, (context, index) => context.KindAt(index) is TokenKind.Plus or TokenKind.Minus);

    private static readonly Parser<Token, ExpressionSyntax> Negation = new PrefixParser(
        (context, index) => context.KeywordAt(index) == Not,
        new ComparisonParser(new RatioParser(Sum)),
        (nots, operand) => new NotExpressionSyntax(nots, operand));

    private static readonly Parser<Token, ExpressionSyntax> Conjunction = new ChainParser(
        Negation, (context, index) => context.KeywordAt(index) == And);

    public static readonly Parser<Token, ExpressionSyntax> Expression = new ChainParser(
        Conjunction, (context, index) => context.KeywordAt(index) == Or);

    /// <summary>Whether an expression starts at a place where, without a comma or operator, nothing a user means could.</summary>
    public static bool StartsAt(ParseContext context, int index) =>
        context.KindAt(index) is TokenKind.Number or TokenKind.Date or TokenKind.Time or TokenKind.Text or TokenKind.QuotedWord
        || context.KeywordAt(index) is Yes or No && !(context.KeywordAt(index) == No && context.Table?.Has(No) == true)
        || context.IsPlainWordAt(index);
}
