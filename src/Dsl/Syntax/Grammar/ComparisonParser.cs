using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>One comparison, or a ratio by itself.</summary>
internal sealed class ComparisonParser(Parser<Token, ExpressionSyntax> ratio) : Parser<Token, ExpressionSyntax>
{
    private readonly TokenParser _and = Terminals.Word(Keyword.And);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        result = ratio.Read(ref state, ref expecteds);
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        switch (context.KindAt(index))
        {
            case TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                state.Advance();
                ExpressionSyntax right = ratio.Read(ref state, ref expecteds);
                result = new ComparisonExpressionSyntax(result, SyntaxToken.At(index), SyntaxToken.None, right);
                return true;
            case TokenKind.Equal when context.Table is not null && !context.IsInRequest:
                context.ReportExpected(index, "'is'", context.Replace(index, "is"));
                context.TakeAs(index, Keyword.Is);
                break;
        }

        switch (context.KeywordAt(index))
        {
            case Keyword.Is:
                result = ReadIs(ref state, ref expecteds, context, result);
                break;
            case Keyword.Between:
                state.Advance();
                ExpressionSyntax low = ratio.Read(ref state, ref expecteds);
                SyntaxToken and = _and.Read(ref state, ref expecteds);
                ExpressionSyntax high = ratio.Read(ref state, ref expecteds);
                result = new BetweenExpressionSyntax(result, SyntaxToken.At(index), low, and, high);
                break;
            case Keyword.In:
                state.Advance();
                SyntaxToken open = Terminals.OpenParenthesis.Read(ref state, ref expecteds);
                SeparatedSyntaxList<ExpressionSyntax> items = Groups.ReadList(ref state, ref expecteds, context, open);
                SyntaxToken close = Terminals.CloseParenthesis.Read(ref state, ref expecteds);
                result = new InExpressionSyntax(result, SyntaxToken.At(index), open, items, close);
                break;
        }

        return true;
    }

    private ExpressionSyntax ReadIs(
        ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context, ExpressionSyntax left)
    {
        SyntaxToken @is = SyntaxToken.At((int)state.Location);
        state.Advance();
        SyntaxToken not = SyntaxToken.None;
        if (context.KeywordAt((int)state.Location) == Keyword.Not)
        {
            not = SyntaxToken.At((int)state.Location);
            state.Advance();
        }

        int index = (int)state.Location;
        if (context.KeywordAt(index) is Keyword.Known or Keyword.Unknown)
        {
            state.Advance();
            return new KnownExpressionSyntax(left, @is, not, SyntaxToken.At(index));
        }

        ExpressionSyntax right = ratio.Read(ref state, ref expecteds);
        return new ComparisonExpressionSyntax(left, @is, not, right);
    }
}
