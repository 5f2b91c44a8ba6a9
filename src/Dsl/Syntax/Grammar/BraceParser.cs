using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>The brace that opens a block. What stands between a header and its brace is read over, up to where the block must have begun.</summary>
internal sealed class BraceParser(ClauseTable table) : Parser<Token, SyntaxToken>
{
    private const int Farthest = 16;

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SyntaxToken result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KindAt(index) != TokenKind.OpenBrace)
        {
            int brace = Find(context, index);
            context.ReportExpected(index, "'{'", brace < 0 ? context.Insert(index, "{") : context.Remove(index));
            if (brace < 0)
            {
                result = SyntaxToken.MissingAt(index);
                return true;
            }

            for (; index < brace; index++)
            {
                context.Skip(index);
                state.Advance();
            }

            context.Hush(index);
        }

        state.Advance();
        result = SyntaxToken.At(index);
        return true;
    }

    private int Find(ParseContext context, int index)
    {
        if (context.KindAt(index + 1) == TokenKind.OpenBrace && context.KindAt(index) != TokenKind.CloseBrace)
        {
            return index + 1;
        }

        for (int i = index; i < index + Farthest; i++)
        {
            TokenKind kind = context.KindAt(i);
            if (kind == TokenKind.OpenBrace)
            {
                return i;
            }

            if (kind is TokenKind.CloseBrace or TokenKind.End || table.StartsAt(context, i) || table.IsEndedBy(context.KeywordAt(i)) || context.IsDeclarationAt(i))
            {
                break;
            }
        }

        return -1;
    }
}
