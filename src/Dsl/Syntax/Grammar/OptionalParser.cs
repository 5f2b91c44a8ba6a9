using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>A part that starts with a certain word, or nothing. Where nothing else but that word could be meant, a misspelt one is read as it.</summary>
internal sealed class OptionalParser<T>(Keyword first, Parser<Token, T> parser, bool isNameFree = true) : Parser<Token, T?>
{
    private readonly Keyword[] _keywords = [first];

    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out T? result)
    {
        var context = (ParseContext)state.Configuration;
        int index = (int)state.Location;
        if (context.KeywordAt(index) != first)
        {
            if (!isNameFree || context[index].Kind != TokenKind.Word || context.NearestAt(index, _keywords) == Keyword.None
                || context.Table?.NearestAt(context, index) is not (null or Keyword.None))
            {
                result = default;
                return true;
            }

            context.Respell(index, first);
        }

        result = parser.Read(ref state, ref expecteds);

        return true;
    }
}
