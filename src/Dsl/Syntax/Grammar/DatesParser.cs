using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A day, or the days from one to another.</summary>
internal sealed class DatesParser : Parser<Token, DatesSyntax>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out DatesSyntax result)
    {
        SyntaxToken from = Terminals.ADate.Read(ref state, ref expecteds);
        int index = (int)state.Location;
        if (((ParseContext)state.Configuration).KindAt(index) == TokenKind.DotDot)
        {
            state.Advance();
            SyntaxToken to = Terminals.ADate.Read(ref state, ref expecteds);
            result = new DatesSyntax(from, SyntaxToken.At(index), to);
        }
        else
        {
            result = new DatesSyntax(from, SyntaxToken.None, SyntaxToken.None);
        }

        return true;
    }
}
