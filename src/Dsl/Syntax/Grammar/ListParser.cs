using Pidgin;

namespace PolicyLint.Dsl.Syntax.Grammar;

/// <summary>Items with a comma, or a certain word, between them. Where only that is missing before the next item, the list goes on.</summary>
/// <param name="item">Reads an item.</param>
/// <param name="startsItem">Whether an item, and nothing that may follow the list, starts at a place.</param>
/// <param name="separator">The word between the items; none for a comma.</param>
internal sealed class ListParser<T>(Parser<Token, T> item, Func<ParseContext, int, bool> startsItem, Keyword separator = Keyword.None)
    : Parser<Token, SeparatedSyntaxList<T>>
    where T : SyntaxNode
{
    public override bool TryParse(ref ParseState<Token> state, ref PooledList<Expected<Token>> expecteds, out SeparatedSyntaxList<T> result)
    {
        var context = (ParseContext)state.Configuration;
        int nodes = context.Scratch.NodeMark;
        int separators = context.Scratch.SeparatorMark;
        while (true)
        {
            int start = (int)state.Location;
            T node = item.Read(ref state, ref expecteds);
            context.Scratch.Push(node);
            int index = (int)state.Location;
            if (IsSeparator(context, index))
            {
                state.Advance();
                context.Scratch.Push(SyntaxToken.At(index));
            }
            else if (index > start && startsItem(context, index) && context.Table?.NearestAt(context, index) is null or Keyword.None)
            {
                string wanted = separator == Keyword.None ? "," : KeywordTable.TextOf(separator);
                context.ReportExpected(index, "'" + wanted + "'", context.Insert(index, wanted));
                context.Scratch.Push(SyntaxToken.MissingAt(index));
            }
            else
            {
                break;
            }
        }

        result = context.Scratch.PopList<T>(nodes, separators);
        return true;
    }

    private bool IsSeparator(ParseContext context, int index) =>
        separator == Keyword.None ? context.KindAt(index) == TokenKind.Comma : context.KeywordAt(index) == separator;
}
