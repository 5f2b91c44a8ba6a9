using Pidgin;
using PolicyLint.Dsl.Rules.Syntax;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <content>The bound on nesting, so that no text takes the parser's stack away.</content>
internal sealed partial class ParseContext
{
    private const int Deepest = 256;

    /// <summary>Goes one level deeper; reports and stays where that is too deep.</summary>
    public bool TryEnter(SyntaxToken open)
    {
        if (Depth < Deepest)
        {
            Depth++;
            return true;
        }

        Report(NestingRule.Descriptor, open.Index, "Blocks and parentheses stand more than 256 deep in each other here. Nest less deeply.");
        return false;
    }

    /// <summary>Comes back from a level.</summary>
    public void Leave() => Depth--;

    /// <summary>Reads over what stands between an opening sign, that was read, and the sign that closes it, without recursion.</summary>
    public SyntaxTokenRange SkipGroup(ref ParseState<Token> state, TokenKind open, TokenKind close)
    {
        int start = (int)state.Location;
        int depth = 0;
        int end = start;
        for (; KindAt(end) != TokenKind.End; end++)
        {
            TokenKind kind = KindAt(end);
            if (kind == open)
            {
                depth++;
            }
            else if (kind == close && depth-- == 0)
            {
                break;
            }
            else if (kind is TokenKind.OpenBrace or TokenKind.CloseBrace && open == TokenKind.OpenParenthesis)
            {
                break;
            }
        }

        Hush(end);
        state.Advance(end - start);
        return new SyntaxTokenRange(start, end - start);
    }
}
