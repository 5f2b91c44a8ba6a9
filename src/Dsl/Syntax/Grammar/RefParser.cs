using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A qualified name: a NAME, then words after dots.</summary>
internal sealed class RefParser : Parser<Token, RefSyntax>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out RefSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int start = (int)state.Location;
        Terminals.AName.Read(ref state, ref expecteds);
        while (context.KindAt((int)state.Location) == TokenKind.Dot)
        {
            state.Advance();
            Terminals.AWord.Read(ref state, ref expecteds);
        }

        result = new RefSyntax(new SyntaxTokenRange(start, (int)state.Location - start));
        return true;
    }
}
