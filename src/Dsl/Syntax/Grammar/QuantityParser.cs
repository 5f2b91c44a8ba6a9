using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A number by itself, a share, an amount of money, a duration or a number of working days.</summary>
internal sealed class QuantityParser : Parser<Token, ExpressionSyntax>
{
    private static readonly TokenParser Unit = new UnitParser();

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int start = (int)state.Location;
        state.Advance();
        Token next = context[start + 1];
        if (next.Kind == TokenKind.Percent)
        {
            state.Advance();
        }
        else if (next.Kind == TokenKind.Word)
        {
            if (next.Keyword == Keyword.Working)
            {
                WorkingDaysSyntax workingDays = Amounts.WorkingDays.Read(ref state, ref expecteds);
                result = new QuantityExpressionSyntax(new SyntaxTokenRange(start, 1), workingDays);
                return true;
            }

            // No user's word stands straight after a number, so one that does is a currency or a unit.
            bool isUnit = KeywordTable.Is(next.Keyword, WordClasses.Unit);
            if (isUnit || next.Keyword == Keyword.None)
            {
                ReadUnit(ref state, ref expecteds, context, start + 1, isUnit);
            }
        }

        result = new QuantityExpressionSyntax(new SyntaxTokenRange(start, (int)state.Location - start), null);
        return true;
    }

    private static void ReadUnit(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, int index, bool isUnit)
    {
        if (isUnit || (context[index].Length != 3 && Unit.Matches(context, index)))
        {
            SyntaxToken unit = Unit.Read(ref state, ref expecteds);
            DurationParser.ReadParts(ref state, ref expecteds, unit);
        }
        else if (Amounts.ACurrency.Matches(context, index))
        {
            Amounts.ACurrency.Read(ref state, ref expecteds);
        }
        else if (context.Table?.NearestAt(context, index) is null or Keyword.None)
        {
            context.Report(
                MalformedValueRule.Descriptor,
                index,
                "There is no unit or currency " + context.Found(index) + ". Write a unit such as 'hours', a currency such as 'GBP', or nothing.",
                context.Remove(index));
            state.Advance();
        }
    }
}
