using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A run of one sign or word before an operand.</summary>
internal sealed class PrefixParser(
    Func<ParseContext, int, bool> isPrefix, Parser<Token, ExpressionSyntax> operand, Func<SyntaxTokenRange, ExpressionSyntax, ExpressionSyntax> make)
    : Parser<Token, ExpressionSyntax>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out ExpressionSyntax result)
    {
        var context = (ParseContext)state.Configuration;
        int start = (int)state.Location;
        while (isPrefix(context, (int)state.Location))
        {
            state.Advance();
        }

        int count = (int)state.Location - start;
        result = operand.Read(ref state, ref expecteds);
        if (count > 0)
        {
            result = make(new SyntaxTokenRange(start, count), result);
        }

        return true;
    }
}
