using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What binds strongest: a value, a measure, or an operand with its time and date.</summary>
internal sealed class PrimaryParser : Parser<Token, ExpressionSyntax>
{
    private static readonly Parser<Token, ExpressionSyntax> Quantity = new QuantityParser();
    private static readonly TokenParser Any = new TestParser("a value or a name", StartsAt);
    private static readonly TokenParser Operand = new TestParser("a date, a name or '('", StartsOperand);
    private static readonly TokenParser From = Terminals.Word(Keyword.From);
    private static readonly TokenParser To = Terminals.Word(Keyword.To);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        switch (context.KindAt(index))
        {
            case TokenKind.Number:
                result = Quantity.Read(ref state, ref expecteds);
                return true;
            case TokenKind.Time or TokenKind.Text:
                state.Advance();
                result = new LiteralExpressionSyntax(SyntaxToken.At(index));
                return true;
        }

        Keyword keyword = context.KeywordAt(index);
        if (keyword != Keyword.None)
        {
            if (keyword is Keyword.Yes or Keyword.No)
            {
                state.Advance();
                result = new LiteralExpressionSyntax(SyntaxToken.At(index));
                return true;
            }

            if (ReadMeasure(ref state, ref expecteds, context, keyword) is { } measure)
            {
                result = measure;
                return true;
            }
        }

        if (!StartsOperand(context, index))
        {
            if (context.TrySkipTo(ref state, Any))
            {
                return TryParse(ref state, ref expecteds, out result);
            }

            result = new NameExpressionSyntax(new SyntaxTokenRange(index, 0));
            return true;
        }

        result = Times.ReadAt(ref state, context, ReadOperand(ref state, ref expecteds, context));
        int on = (int)state.Location;
        if (context.KeywordAt(on) == Keyword.On)
        {
            state.Advance();
            result = new OnExpressionSyntax(result, SyntaxToken.At(on), ReadOperand(ref state, ref expecteds, context));
        }

        return true;
    }

    private static bool StartsAt(ParseContext context, int index) =>
        context.KindAt(index) is TokenKind.Number or TokenKind.Time or TokenKind.Text
        || context.KeywordAt(index) is Keyword.Yes or Keyword.No || StartsOperand(context, index);

    private static bool StartsOperand(ParseContext context, int index) =>
        context.KindAt(index) is TokenKind.Date or TokenKind.OpenParenthesis || context.IsWordAt(index);

    private static ExpressionSyntax? ReadMeasure(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, Keyword keyword)
    {
        int index = (int)state.Location;
        Keyword next = context.KeywordAt(index + 1);
        switch (keyword, next)
        {
            case (Keyword.Days, Keyword.From):
                return ReadDays(ref state, ref expecteds, context, SyntaxToken.None);
            case (Keyword.Working, Keyword.Days):
                state.Advance();
                return ReadDays(ref state, ref expecteds, context, SyntaxToken.At(index));
            case (Keyword.Deadline, Keyword.Of):
                state.Advance(2);
                RefSyntax standard = Terminals.Ref.Read(ref state, ref expecteds);
                SyntaxToken from = From.Read(ref state, ref expecteds);
                ExpressionSyntax start = ReadOperand(ref state, ref expecteds, context);
                return new DeadlineOfExpressionSyntax(SyntaxToken.At(index), SyntaxToken.At(index + 1), standard, from, start);
            case (Keyword.Date or Keyword.Time, Keyword.Of):
                state.Advance(2);
                ExpressionSyntax whole = ReadOperand(ref state, ref expecteds, context);
                return new PartOfExpressionSyntax(SyntaxToken.At(index), SyntaxToken.At(index + 1), whole);
            default:
                return null;
        }
    }

    private static DaysFromExpressionSyntax ReadDays(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, SyntaxToken working)
    {
        SyntaxToken days = SyntaxToken.At((int)state.Location);
        state.Advance();
        SyntaxToken from = From.Read(ref state, ref expecteds);
        ExpressionSyntax start = ReadOperand(ref state, ref expecteds, context);
        SyntaxToken to = To.Read(ref state, ref expecteds);
        ExpressionSyntax end = ReadOperand(ref state, ref expecteds, context);
        OfCalendarSyntax? of = null;
        if (working.IsPresent && context.KeywordAt((int)state.Location) == Keyword.Of)
        {
            of = Amounts.OfCalendar.Read(ref state, ref expecteds);
        }

        return new DaysFromExpressionSyntax(working, days, from, start, to, end, of);
    }

    private static ExpressionSyntax ReadOperand(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context)
    {
        int index = (int)state.Location;
        if (context.KindAt(index) == TokenKind.Date)
        {
            state.Advance();
            return new LiteralExpressionSyntax(SyntaxToken.At(index));
        }

        if (context.KindAt(index) == TokenKind.OpenParenthesis)
        {
            state.Advance();
            SyntaxToken open = SyntaxToken.At(index);
            ExpressionSyntax inner = Groups.ReadOne(ref state, ref expecteds, context, open);
            SyntaxToken close = Terminals.CloseParenthesis.Read(ref state, ref expecteds);
            return new ParenthesizedExpressionSyntax(open, inner, close);
        }

        if (!context.IsWordAt(index))
        {
            return context.TrySkipTo(ref state, Operand)
                ? ReadOperand(ref state, ref expecteds, context)
                : new NameExpressionSyntax(new SyntaxTokenRange(index, 0));
        }

        if (context.KindAt(index + 1) != TokenKind.OpenParenthesis)
        {
            return Names.Read(ref state, ref expecteds, context);
        }

        state.Advance(2);
        SyntaxToken opening = SyntaxToken.At(index + 1);
        SeparatedSyntaxList<ExpressionSyntax> arguments = Groups.ReadList(ref state, ref expecteds, context, opening);
        SyntaxToken closing = Terminals.CloseParenthesis.Read(ref state, ref expecteds);
        return new CallExpressionSyntax(SyntaxToken.At(index), opening, arguments, closing);
    }
}
