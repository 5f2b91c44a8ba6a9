using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.SharedClauses;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The clauses of a calendar.</summary>
internal static class CalendarClauses
{
    private static readonly Parser<Token, HoursSyntax> HourRange = Parser.Map(
        (from, dots, to) => new HoursSyntax(from, dots, to), new RangeStartParser(), DotDot, ATime);

    private static readonly Parser<Token, SeparatedSyntaxList<HoursSyntax>> OptionalHours = new ChoiceParser<SeparatedSyntaxList<HoursSyntax>>(
        (context, index) => context.KindAt(index) == TokenKind.Time,
        new ListParser<HoursSyntax>(HourRange, (context, index) => context.KindAt(index) == TokenKind.Time),
        Parser<Token>.Return(default(SeparatedSyntaxList<HoursSyntax>)));

    private static readonly Parser<Token, SeparatedSyntaxList<DatesSyntax>> DateRanges = new ListParser<DatesSyntax>(
        new DatesParser(), (context, index) => context.KindAt(index) == TokenKind.Date);

    public static readonly ClauseTable Table = new("a calendar",
    [
        Once(Keyword.Time, Clause(
            (keyword, zone, text) => new TimeZoneClauseSyntax(keyword, zone, text), Word(Keyword.Time), Word(Zone), AText)),
        Many(Keyword.Open, Clause(
            (keyword, days, hours) => new OpenClauseSyntax(keyword, days, hours), Word(Keyword.Open), new DaysParser(), OptionalHours)),
        Many(Keyword.Closed, Clause(
            (keyword, dates, text) => new ClosedClauseSyntax(keyword, dates, text), Word(Closed), DateRanges, OptionalText)),
        Once(Keyword.Always, Clause((keyword, open) => new AlwaysOpenClauseSyntax(keyword, open), Word(Always), Word(Keyword.Open))),
        Suppression,
    ]);
}
