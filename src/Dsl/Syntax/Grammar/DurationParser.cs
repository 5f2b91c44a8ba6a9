using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A number with its unit, and smaller ones after it, or a number of working days.</summary>
internal sealed class DurationParser : Parser<Token, DurationSyntax>
{
    private static readonly TokenParser Unit = new UnitParser();

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out DurationSyntax result)
    {
        int start = (int)state.Location;
        Terminals.ANumber.Read(ref state, ref expecteds);
        result = Finish(ref state, ref expecteds, start);
        return true;
    }

    /// <summary>Reads on from behind the first number.</summary>
    public static DurationSyntax Finish(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, int start)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KeywordAt(index) == Keyword.Working)
        {
            WorkingDaysSyntax workingDays = Amounts.WorkingDays.Read(ref state, ref expecteds);
            return new DurationSyntax(new SyntaxTokenRange(start, index - start), workingDays);
        }

        SyntaxToken unit = Unit.Read(ref state, ref expecteds);
        ReadParts(ref state, ref expecteds, unit);
        return new DurationSyntax(new SyntaxTokenRange(start, (int)state.Location - start), null);
    }

    /// <summary>The further numbers and units of a duration.</summary>
    public static void ReadParts(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, SyntaxToken unit)
    {
        var context = (ParseContext)state.Configuration;
        while (context.KindAt((int)state.Location) == TokenKind.Number)
        {
            state.Advance();
            SyntaxToken next = Unit.Read(ref state, ref expecteds);
            if (unit.IsPresent && next.IsPresent)
            {
                Units.CheckOrder(context, unit.Index, next.Index);
            }

            unit = next;
        }
    }
}
