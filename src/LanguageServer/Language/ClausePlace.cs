using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.LanguageServer.Language;

/// <summary>A clause or declaration's head in a text.</summary>
/// <param name="Form">Its form.</param>
/// <param name="First">Its first token.</param>
/// <param name="StartSpan">The words with which it starts.</param>
internal sealed record ClausePlace(ClauseForm Form, SyntaxToken First, TextSpan StartSpan)
{
    /// <summary>The innermost clause at an offset, or that ends before it with nothing but blanks between; null where none is.</summary>
    public static ClausePlace? At(SyntaxTree tree, int offset)
    {
        int token = -1;
        for (int i = 0; i < tree.Tokens.Length - 1 && tree.Tokens[i].Start <= offset; i++)
        {
            // A place between two tokens belongs to the one before.
            token = tree.Tokens[i].Start < offset || token < 0 || tree.Tokens[token].End < offset ? i : token;
        }

        if (token < 0 || ClauseOwner.Innermost(tree.NodesAt(token)) is not var (first, owner))
        {
            return null;
        }

        ClauseForm? form = ClauseBook.All
            .Where(f => f.Owner == owner && StartsWith(tree, first.Index, f.Start))
            .OrderByDescending(f => f.Start.Length)
            .FirstOrDefault();
        if (form is null)
        {
            return null;
        }

        int words = form.Start.Split(' ').Length;
        return new ClausePlace(form, first, TextSpan.FromBounds(tree.Tokens[first.Index].Start, tree.Tokens[first.Index + words - 1].End));
    }

    private static bool StartsWith(SyntaxTree tree, int first, string words)
    {
        foreach (string word in words.Split(' '))
        {
            if (first >= tree.Tokens.Length - 1 || tree.TextOf(SyntaxToken.At(first)) != word)
            {
                return false;
            }

            first++;
        }

        return true;
    }
}
