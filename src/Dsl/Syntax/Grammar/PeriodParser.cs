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
            DurationSyntax duration = Amounts.ADuration.Read(ref state, ref expecteds);
            result = new PeriodSyntax(duration, SyntaxToken.None, null);
        }
        else if (context.KeywordAt(index) == Keyword.Working)
        {
            WorkingDaysSyntax workingDays = Amounts.WorkingDays.Read(ref state, ref expecteds);
            result = new PeriodSyntax(null, SyntaxToken.None, workingDays);
        }
        else
        {
            SyntaxToken unit = Unit.Read(ref state, ref expecteds);
            result = new PeriodSyntax(null, unit, null);
        }

        return true;
    }
}
