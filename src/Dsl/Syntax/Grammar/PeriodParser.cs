using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>How often: a duration, or a unit or a working day whose one is left out.</summary>
internal sealed class PeriodParser : Parser<Token, PeriodSyntax>
{
    private static readonly TokenParser Unit = new UnitParser();

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out PeriodSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KindAt(index) == TokenKind.Number)
        {
            Amounts.ADuration.TryParse(ref state, ref expecteds, out DurationSyntax duration);
            result = new PeriodSyntax(duration, SyntaxToken.None, null);
        }
        else if (context.KeywordAt(index) == Keyword.Working)
        {
            Amounts.WorkingDays.TryParse(ref state, ref expecteds, out WorkingDaysSyntax workingDays);
            result = new PeriodSyntax(null, SyntaxToken.None, workingDays);
        }
        else
        {
            Unit.TryParse(ref state, ref expecteds, out SyntaxToken unit);
            result = new PeriodSyntax(null, unit, null);
        }

        return true;
    }
}
