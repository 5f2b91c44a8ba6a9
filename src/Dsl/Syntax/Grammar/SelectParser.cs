using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>What a parser's result makes.</summary>
internal sealed class SelectParser<T, TResult>(Parser<Token, T> parser, Func<T, TResult> make) : Parser<Token, TResult>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out TResult result)
    {
        T value = parser.Read(ref state, ref expecteds);
        result = make(value);
        return true;
    }
}
