using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Amounts;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Clauses that several declarations have.</summary>
internal static class SharedClauses
{
    public static readonly ClauseRow Suppression = Many(Suppress, Clause(
        (keyword, code, because, reason) => new SuppressClauseSyntax(keyword, code, because, reason),
        Word(Suppress), FindingCode, Word(Because), AText));

    public static readonly ClauseRow InForce = Once(Effective, Clause(
        (keyword, date, until) => new EffectiveClauseSyntax(keyword, date, until),
        Word(Effective), ADate, Optional(Until, UntilDate)));

    public static readonly ClauseRow ReviewBy = Once(Review, Clause(
        (keyword, by, date) => new ReviewByClauseSyntax(keyword, by, date),
        Word(Review), Word(By), ADate));

    public static readonly ClauseRow WrittenIn = Once(Source, Clause(
        (keyword, text) => new SourceClauseSyntax(keyword, text),
        Word(Source), AText));

    public static readonly ClauseRow DuringHours = Once(During, Clause(
        (keyword, calendar) => new DuringClauseSyntax(keyword, calendar),
        Word(During), Ref));

    public static readonly ClauseRow Served = Once(Serves, Clause(
        (keyword, served) => new ServesClauseSyntax(keyword, served),
        Word(Serves), Refs));

    /// <summary>A clause that stands once at most.</summary>
    public static ClauseRow Once(Keyword word, Parser<Token, ClauseSyntax> parser) => new(word, parser, Repeats: false);

    /// <summary>A clause that may be repeated.</summary>
    public static ClauseRow Many(Keyword word, Parser<Token, ClauseSyntax> parser) => new(word, parser, Repeats: true);
}
