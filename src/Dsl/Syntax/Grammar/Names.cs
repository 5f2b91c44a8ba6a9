using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A name in an expression: a word, and words after dots.</summary>
internal static class Names
{
    /// <summary>Reads on from a word.</summary>
    public static NameExpressionSyntax Read(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, ParseContext context)
    {
        int start = (int)state.Location;
        state.Advance();
        while (context.KindAt((int)state.Location) == TokenKind.Dot)
        {
            state.Advance();
            Terminals.AWord.Read(ref state, ref expecteds);
        }

        return new NameExpressionSyntax(new SyntaxTokenRange(start, (int)state.Location - start));
    }
}
