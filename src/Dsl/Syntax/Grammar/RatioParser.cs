using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A sum, perhaps <c>as percent of</c> another.</summary>
internal sealed class RatioParser(Parser<Token, ExpressionSyntax> sum) : Parser<Token, ExpressionSyntax>
{
    private readonly TokenParser _percent = Terminals.Word(Keyword.Percent);
    private readonly TokenParser _of = Terminals.Word(Keyword.Of);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        result = sum.Read(ref state, ref expecteds);
        int index = (int)state.Location;
        if (((ParseContext)state.Configuration).KeywordAt(index) == Keyword.As)
        {
            state.Advance();
            SyntaxToken percent = _percent.Read(ref state, ref expecteds);
            SyntaxToken of = _of.Read(ref state, ref expecteds);
            ExpressionSyntax whole = sum.Read(ref state, ref expecteds);
            result = new AsPercentExpressionSyntax(result, SyntaxToken.At(index), percent, of, whole);
        }

        return true;
    }
}
