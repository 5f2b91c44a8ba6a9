using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A block, or none: where a clause of it stands without the brace, the brace is missing.</summary>
internal sealed class OptionalBlockParser(ClauseTable table) : Parser<Token, BlockSyntax?>
{
    private readonly Parser<Token, BlockSyntax> _block = new BlockParser(table);

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out BlockSyntax? result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KindAt(index) == TokenKind.OpenBrace || table.StartsAt(context, index)
            || (context.KindAt(index + 1) == TokenKind.OpenBrace && context.MaySkip(index, isFixed: true)))
        {
            result = _block.Read(ref state, ref expecteds);
            return true;
        }

        result = null;
        return true;
    }
}
