using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>One parser or another, by the token that stands there: nothing is tried and taken back.</summary>
internal sealed class ChoiceParser<T>(Func<ParseContext, int, bool> isFirst, Parser<Token, T> first, Parser<Token, T> second) : Parser<Token, T>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out T result)
    {
        Parser<Token, T> taken = isFirst((ParseContext)state.Configuration, (int)state.Location) ? first : second;
        result = taken.Read(ref state, ref expecteds);
        return true;
    }
}
