using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A deadline, after it was seen that one starts: <c>within</c> a time, or <c>by</c> an hour.</summary>
internal sealed class DeadlineParser : Parser<Token, DeadlineSyntax>
{
    private static readonly TokenParser Within = Terminals.OneOf(Keyword.Within, Keyword.By);

    private static readonly Parser<Token, ByTheClockSyntax> ByTheClock = Parser.Map(
        (by, the, clock) => new ByTheClockSyntax(by, the, clock),
        Terminals.Word(Keyword.By), Terminals.Word(Keyword.The), Terminals.Word(Keyword.Clock));

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out DeadlineSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        SyntaxToken keyword = Within.Read(ref state, ref expecteds);
        bool isBy = keyword.IsPresent && context.KeywordAt(keyword.Index) == Keyword.By;
        result = isBy || (keyword.IsMissing && context.KindAt((int)state.Location) == TokenKind.Time)
            ? ReadHour(ref state, ref expecteds, context, keyword)
            : ReadWithin(ref state, ref expecteds, context, keyword);
        return true;
    }

    private static DeadlineSyntax ReadWithin(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, SyntaxToken within)
    {
        DurationSyntax duration = Amounts.ADuration.Read(ref state, ref expecteds);
        OfCalendarSyntax? of = null;
        ByTheClockSyntax? clock = null;
        Keyword next = context.KeywordAt((int)state.Location);
        if (duration.WorkingDays is null && next == Keyword.Of)
        {
            of = Amounts.OfCalendar.Read(ref state, ref expecteds);
        }
        else if (duration.WorkingDays is null && next == Keyword.By)
        {
            clock = ByTheClock.Read(ref state, ref expecteds);
        }

        return new WithinDeadlineSyntax(within, duration, of, clock);
    }

    private static DeadlineSyntax ReadHour(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, SyntaxToken by)
    {
        SyntaxToken time = Terminals.ATime.Read(ref state, ref expecteds);
        int index = (int)state.Location;
        if (context.KeywordAt(index) != Keyword.Next && context.KindAt(index) != TokenKind.Ordinal)
        {
            return new ByTimeDeadlineSyntax(by, time, SyntaxToken.None, null);
        }

        state.Advance();
        WorkingDaysSyntax workingDays = Amounts.WorkingDays.Read(ref state, ref expecteds);
        return new ByTimeDeadlineSyntax(by, time, SyntaxToken.At(index), workingDays);
    }
}
