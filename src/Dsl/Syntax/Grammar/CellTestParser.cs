using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>One test of a cell: a comparison, a value or a range, or whether the field is known.</summary>
internal sealed class CellTestParser : Parser<Token, TestSyntax>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out TestSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KeywordAt(index) is Keyword.Known or Keyword.Unknown)
        {
            state.Advance();
            result = new TestSyntax(SyntaxToken.None, null, SyntaxToken.None, SyntaxToken.None, null, SyntaxToken.At(index));
            return true;
        }

        TokenKind sign = context.KindAt(index);
        SyntaxToken @operator = SyntaxToken.None;
        if (sign is TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual)
        {
            state.Advance();
            @operator = SyntaxToken.At(index);
        }

        ExpressionSyntax value = Expressions.Value.Read(ref state, ref expecteds);
        int to = (int)state.Location;
        if (context.KeywordAt(to) != Keyword.To || (@operator.IsPresent && sign != TokenKind.Greater))
        {
            result = new TestSyntax(@operator, value, SyntaxToken.None, SyntaxToken.None, null, SyntaxToken.None);
            return true;
        }

        if (value is LiteralExpressionSyntax literal)
        {
            Times.CheckStart(context, literal.Token);
        }

        state.Advance();
        SyntaxToken less = SyntaxToken.None;
        if (context.KindAt((int)state.Location) == TokenKind.Less)
        {
            less = SyntaxToken.At((int)state.Location);
            state.Advance();
        }

        ExpressionSyntax upper = Expressions.Value.Read(ref state, ref expecteds);
        result = new TestSyntax(@operator, value, SyntaxToken.At(to), less, upper, SyntaxToken.None);
        return true;
    }
}
