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
            if (context.HasErrorIn(context.DeclarationStart, index))
            {
                context.Hush(index); // A brace in the wrong place was reported, or is not the first thing to repair.
            }

            context.ReportExpected(index, "'}' at the end of " + table.Owner, context.Insert(index, "}"));
            result = SyntaxToken.MissingAt(index);
        }

        return true;
    }
}
