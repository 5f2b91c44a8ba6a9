using Pidgin;
using static PolicyLint.Dsl.Syntax.Grammar.Terminals;
using static PolicyLint.Dsl.Syntax.Keyword;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The grammar's shared pieces: shares, money, durations, rates and deadlines.</summary>
internal static class Amounts
{
    public static readonly Parser<Token, PercentSyntax> APercent = Parser.Map(
        (number, percent) => new PercentSyntax(number, percent), ANumber, PercentSign);

    public static readonly TokenParser ACurrency = new CurrencyParser();

    public static readonly Parser<Token, MoneySyntax> AMoney = Parser.Map(
        (number, currency) => new MoneySyntax(number, currency), ANumber, ACurrency);

    public static readonly Parser<Token, LimitSyntax> ALimit = Parser.Map(
        (up, to, money) => new LimitSyntax(up, to, money), Word(Up), Word(To), AMoney);

    public static readonly Parser<Token, OfCalendarSyntax> OfCalendar = Parser.Map(
        (of, calendar) => new OfCalendarSyntax(of, calendar), Word(Of), Ref);

    public static readonly Parser<Token, WorkingDaysSyntax> WorkingDays = Parser.Map(
        (working, days, of) => new WorkingDaysSyntax(working, days, of), Word(Working), OneOf(Day, Days), Optional(Of, OfCalendar));

    /// <summary>A duration that says its unit.</summary>
    public static readonly Parser<Token, DurationSyntax> ADuration = new DurationParser();

    public static readonly Parser<Token, PeriodSyntax> APeriod = new PeriodParser();

    public static readonly Parser<Token, PerSyntax> PerPeriod = Parser.Map((per, period) => new PerSyntax(per, SyntaxToken.None, period), Word(Per), APeriod);

    public static readonly Parser<Token, RateSyntax> ARate = Parser.Map(
        (number, per, period) => new RateSyntax(number, per, period), ANumber, Word(Per), APeriod);

    public static readonly Parser<Token, WithinSyntax> WithinDuration = Parser.Map(
        (within, duration) => new WithinSyntax(within, duration), Word(Within), ADuration);

    public static readonly Parser<Token, DuringSyntax> DuringCalendar = Parser.Map(
        (during, calendar) => new DuringSyntax(during, calendar), Word(During), Ref);

    public static readonly Parser<Token, ForRequestSyntax> ForRequest = Parser.Map(
        (@for, request) => new ForRequestSyntax(@for, request), Word(For), Ref);

    public static readonly Parser<Token, UntilSyntax> UntilDate = Parser.Map((until, date) => new UntilSyntax(until, date), Word(Until), ADate);

    public static readonly Parser<Token, ShareSyntax> AShare = new ChoiceParser<ShareSyntax>(
        (context, index) => context.KeywordAt(index) == Every,
        Parser.Map((every, @case) => new ShareSyntax(null, every, @case), Word(Every), Word(Case)),
        new SelectParser<PercentSyntax, ShareSyntax>(APercent, percent => new ShareSyntax(percent, SyntaxToken.None, SyntaxToken.None)));

    public static readonly Parser<Token, DeadlineSyntax> ADeadline = new DeadlineParser();
}
