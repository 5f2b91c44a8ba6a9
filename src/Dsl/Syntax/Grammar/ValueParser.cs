using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A value: a quantity, date, time, text, yes, no, or a name.</summary>
internal sealed class ValueParser : Parser<Token, ExpressionSyntax>
{
    private static readonly Parser<Token, ExpressionSyntax> Quantity = new QuantityParser();
    private static readonly TokenParser Number = Terminals.ANumber;
    private static readonly TokenParser Any = new TestParser("a value", StartsAt);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        switch (context.KindAt(index))
        {
            case TokenKind.Minus:
                state.Advance();
                result = ReadNegative(ref state, ref expecteds, context, index);
                return true;
            case TokenKind.Number:
                result = Quantity.Read(ref state, ref expecteds);
                return true;
            case TokenKind.Time or TokenKind.Text:
                state.Advance();
                result = new LiteralExpressionSyntax(SyntaxToken.At(index));
                return true;
            case TokenKind.Date:
                state.Advance();
                result = Times.ReadAt(ref state, context, new LiteralExpressionSyntax(SyntaxToken.At(index)));
                return true;
        }

        if (context.KeywordAt(index) is Keyword.Yes or Keyword.No)
        {
            state.Advance();
            result = new LiteralExpressionSyntax(SyntaxToken.At(index));
            return true;
        }

        if (context.IsWordAt(index))
        {
            result = Names.Read(ref state, ref expecteds, context);
            return true;
        }

        if (context.TrySkipTo(ref state, Any))
        {
            return TryParse(ref state, ref expecteds, out result);
        }

        result = new NameExpressionSyntax(new SyntaxTokenRange(index, 0));
        return true;
    }

    private static bool StartsAt(ParseContext context, int index) =>
        context.KindAt(index) is TokenKind.Number or TokenKind.Date or TokenKind.Time or TokenKind.Text
        || context.KeywordAt(index) is Keyword.Yes or Keyword.No || context.IsWordAt(index);

    private static ExpressionSyntax ReadNegative(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, int minus)
    {
        var minuses = new SyntaxTokenRange(minus, 1);
        if (context.KindAt((int)state.Location) == TokenKind.Number)
        {
            ExpressionSyntax quantity = Quantity.Read(ref state, ref expecteds);
            return new NegationExpressionSyntax(minuses, quantity);
        }

        SyntaxToken number = Number.Read(ref state, ref expecteds);
        var parts = number.IsPresent ? new SyntaxTokenRange(number.Index, 1) : new SyntaxTokenRange((int)state.Location, 0);
        return new NegationExpressionSyntax(minuses, new QuantityExpressionSyntax(parts, null));
    }
}
