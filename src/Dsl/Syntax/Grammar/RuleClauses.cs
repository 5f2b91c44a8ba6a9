using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses of rules and of their exceptions.</summary>
internal static class RuleClauses
{
    public static readonly Parser<Token, SeparatedSyntaxList<EffectSyntax>> Effects = new ListParser<EffectSyntax>(
        new EffectParser(), (context, index) => context.IsPlainWordAt(index) || context.KeywordAt(index) is Allow or Deny or Refer);

    public static readonly Parser<Token, ClauseSyntax> ThenEffects = Clause((keyword, effects) => new ThenClauseSyntax(keyword, effects), Word(Then), Effects);

    private static readonly Parser<Token, ClauseSyntax> NestedException = Parser.Rec(() => (Parser<Token, ClauseSyntax>)ExceptionParser.Instance);

    private static readonly ClauseRow[] RuleRows =
    [
        Once(Because, Clause((keyword, text) => new BecauseClauseSyntax(keyword, text), Word(Because), AText)),
        WrittenIn,
        Once(Burdens, Clause(
            (keyword, burdened, to, stop, stopped) => new BurdensClauseSyntax(keyword, burdened, to, stop, stopped),
            Word(Burdens), Amounts.APercent, Word(To), Word(Stop), Amounts.APercent)),
        Once(When, Clause((keyword, condition) => new WhenClauseSyntax(keyword, condition), Word(When), Expressions.Expression)),
        Once(Then, ThenEffects),
        Many(Except, NestedException),
        Once(No, Clause(
            (keyword, exceptions, because, reason) => new NoExceptionsClauseSyntax(keyword, exceptions, because, reason),
            Word(No), Word(Exceptions), Word(Because), AText)),
        Once(Exceptions, Clause(
            (keyword, @in, order) => new ExceptionsInOrderClauseSyntax(keyword, @in, order), Word(Exceptions), Word(In), Word(Order))),
        InForce,
        ReviewBy,
        Suppression,
    ];

    public static readonly ClauseTable Rule = new("a rule", RuleRows);

    public static readonly ClauseTable Exception = new("an exception", [Once(Then, ThenEffects), Many(Except, NestedException)], enclosing: RuleRows);
}
