using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Single tokens with a sign between them, kept as the run of tokens that they are: names and dots, words and commas.</summary>
/// <param name="first">The first token.</param>
/// <param name="other">Every other one.</param>
/// <param name="separator">The sign between two.</param>
/// <param name="end">The word behind the list, which could also be one of its items: it is none where an item follows without the sign.</param>
/// <param name="startsItem">Whether, where the sign is missing, another token of the list stands at a place; null where that is nobody's mistake.</param>
internal sealed class RangeParser(
    TokenParser first, TokenParser other, TokenKind separator, Func<ParseContext, int, bool>? startsItem = null, Keyword end = Keyword.None)
    : Parser<Token, SyntaxTokenRange>
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SyntaxTokenRange result)
    {
        var context = (ParseContext)state.Configuration;
        int start = (int)state.Location;
        TokenParser item = first;
        while (true)
        {
            int itemStart = (int)state.Location;
            if (end != Keyword.None && context.KeywordAt(itemStart) == end && context.KindAt(itemStart + 1) != separator
                && context.KeywordAt(itemStart + 1) != end)
            {
                context.ReportExpected(itemStart, item.Description);
                break;
            }

            item.Read(ref state, ref expecteds);
            item = other;
            int index = (int)state.Location;
            if (context.KindAt(index) == separator)
            {
                state.Advance();
            }
            else if (startsItem is not null && index > itemStart && startsItem(context, index)
                && context.Table?.NearestAt(context, index) is null or Keyword.None)
            {
                context.ReportExpected(index, "','", context.Insert(index, ","));
            }
            else
            {
                break;
            }
        }

        result = new SyntaxTokenRange(start, (int)state.Location - start);
        return true;
    }
}
