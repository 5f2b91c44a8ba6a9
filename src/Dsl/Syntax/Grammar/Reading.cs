using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Running a parser of this grammar within another: none of them ever fails.</summary>
internal static class Reading
{
    public static T Read<T>(this Parser<Token, T> parser, ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds)
    {
        parser.TryParse(ref state, ref expecteds, out T? result);
        return result!;
    }
}
