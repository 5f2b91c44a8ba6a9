using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Days of the week: <c>every day</c>, or days and ranges of them.</summary>
internal sealed class DaysParser : Parser<Token, DaysSyntax>
{
    private static readonly TokenParser Day = Terminals.Word(Keyword.Day);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out DaysSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int start = (int)state.Location;
        if (context.KeywordAt(start) == Keyword.Every)
        {
            state.Advance();
            Day.Read(ref state, ref expecteds);
        }
        else
        {
            ReadRanges(ref state, ref expecteds, context);
        }

        result = new DaysSyntax(new SyntaxTokenRange(start, (int)state.Location - start));
        return true;
    }

    private static void ReadRanges(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context)
    {
        while (true)
        {
            int start = (int)state.Location;
            Terminals.ADay.Read(ref state, ref expecteds);
            int sign = (int)state.Location;
            if (context.KindAt(sign) == TokenKind.Minus && Terminals.ADay.Matches(context, sign + 1))
            {
                context.ReportExpected(sign, "'..'", context.Replace(sign, ".."));
                state.Advance();
                Terminals.ADay.Read(ref state, ref expecteds);
            }
            else if (context.KindAt(sign) == TokenKind.DotDot)
            {
                state.Advance();
                Terminals.ADay.Read(ref state, ref expecteds);
            }

            int index = (int)state.Location;
            if (context.KindAt(index) == TokenKind.Comma)
            {
                state.Advance();
            }
            else if (index > start && Terminals.ADay.Matches(context, index))
            {
                context.ReportExpected(index, "','", context.Insert(index, ","));
            }
            else
            {
                return;
            }
        }
    }
}
