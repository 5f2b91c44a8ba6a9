using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The fields and outputs of a request.</summary>
internal static class RequestClauses
{
    public static readonly Parser<Token, DerivedSyntax> Derived = Parser.Map(
        (@is, value) => new DerivedSyntax(@is, value), Word(Is), Expressions.Expression);

    public static readonly Parser<Token, BoundSyntax?> LowerBound = Optional(From, Parser.Map(
        (keyword, value) => new BoundSyntax(keyword, value), Word(From), Expressions.Value));

    public static readonly Parser<Token, BoundSyntax?> UpperBound = Optional(To, Parser.Map(
        (keyword, value) => new BoundSyntax(keyword, value), Word(To), Expressions.Value));

    public static readonly Parser<Token, DefaultSyntax?> DefaultValue = new ChoiceParser<DefaultSyntax?>(
        (context, index) => context.KindAt(index) == TokenKind.Equal,
        Parser.Map<Token, SyntaxToken, ExpressionSyntax, DefaultSyntax?>(
            (equal, value) => new DefaultSyntax(equal, value), new KindParser(TokenKind.Equal, "'='", "="), Expressions.Value),
        Parser<Token>.Return<DefaultSyntax?>(null));

    public static readonly Parser<Token, UsingSyntax?> Hit = Optional(Using, Parser.Map(
        (@using, policy) => new UsingSyntax(@using, policy), Word(Using), OneOf(Unique, First, Max, Min, Sum)));

    public static readonly ClauseTable Table = new(
        "a request",
        [Many(Decides, new OutputParser()), Suppression],
        label: new FieldParser());
}
