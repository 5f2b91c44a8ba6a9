using System.Globalization;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Language;
using PolicyLint.LanguageServer.Protocol;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>The words that the grammar takes at a place; where one starts a clause or declaration, with its form and meaning.</summary>
internal static class ClauseItems
{
    /// <summary>The items, clauses in the order of the language's page.</summary>
    public static IEnumerable<CompletionItem> At(Expectation expectation, ValueSlot value)
    {
        foreach (string word in expectation.Keywords)
        {
            SyntaxTree tree = expectation.With(word)!;
            ClauseForm[] forms = [.. ClauseOwner.StartedAt(tree, expectation) is { } owner ? ClauseBook.Of(owner, word) : []];
            foreach (ClauseForm form in forms)
            {
                yield return new CompletionItem(
                    form.Start,
                    CompletionKinds.Keyword,
                    form.Form,
                    MarkupContent.Markdown(form.Meaning),
                    (form.Owner == "file" ? ItemRank.Declaration : ItemRank.Clause) + IndexOf(form),
                    InsertTextFormat: 2,
                    TextEdit: new LspTextEdit(new TextRange(new Position(0, 0), new Position(0, 0)), FormSnippet.Of(form)));
            }

            if (forms.Length == 0 && OnwardWords.Fits(word, tree, expectation, value))
            {
                foreach (string words in OnwardWords.Written(word, expectation.NodesAround(tree)[^1], value))
                {
                    yield return new CompletionItem(words, CompletionKinds.Keyword, SortText: OnwardWords.RankOf(word, tree, expectation, value) + words);
                }
            }
        }

        if (expectation.Takes("zz_: money"))
        {
            yield return new CompletionItem(
                "field: type",
                CompletionKinds.Snippet,
                "name: TYPE [optional] [from VALUE] [to VALUE] [= VALUE]",
                MarkupContent.Markdown("A field of the case, passed in."),
                ItemRank.Clause + "0000",
                InsertTextFormat: 2,
                TextEdit: new LspTextEdit(new TextRange(new Position(0, 0), new Position(0, 0)), "${1:field}: ${2|money,yes/no,text,number,count,percent,duration,date,time,date and time,segment|}"));
        }
    }

    private static string IndexOf(ClauseForm form)
    {
        int index = 0;
        while (ClauseBook.All[index] != form)
        {
            index++;
        }

        return index.ToString("D4", CultureInfo.InvariantCulture);
    }
}
