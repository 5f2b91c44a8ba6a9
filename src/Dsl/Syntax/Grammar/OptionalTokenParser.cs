using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A token, or none.</summary>
internal sealed class OptionalTokenParser(TokenParser parser) : Parser<Token, SyntaxToken>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SyntaxToken result)
    {
        int index = (int)state.Location;
        if (parser.Matches((ParseContext)state.Configuration, index))
        {
            state.Advance();
            result = SyntaxToken.At(index);
        }
        else
        {
            result = SyntaxToken.None;
        }

        return true;
    }
}
