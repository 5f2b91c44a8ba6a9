using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The brace that closes a block.</summary>
internal sealed class CloseBraceParser(ClauseTable table) : Parser<Token, SyntaxToken>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SyntaxToken result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KindAt(index) == TokenKind.CloseBrace)
        {
            state.Advance();
            result = SyntaxToken.At(index);
        }
        else
        {
            context.ReportExpected(index, "'}' at the end of " + table.Owner, context.Insert(index, "}"));
            result = SyntaxToken.MissingAt(index);
        }

        return true;
    }
}
