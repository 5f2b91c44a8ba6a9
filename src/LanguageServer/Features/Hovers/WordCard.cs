using System.Globalization;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Language;

namespace PolicyLint.LanguageServer.Features.Hovers;

/// <summary>What is known of a word that names nothing, of a rule that is suppressed, and of a day.</summary>
internal static class WordCard
{
    /// <summary>The card of the word at an offset, and where the word stands; null where there is none to tell of.</summary>
    public static (string Markdown, TextSpan Span)? At(SyntaxTree tree, int offset)
    {
        for (int i = 0; i < tree.Tokens.Length - 1 && tree.Tokens[i].Start <= offset; i++)
        {
            Token token = tree.Tokens[i];
            if (offset <= token.End && token.Kind is TokenKind.Word or TokenKind.Date)
            {
                return Of(tree, SyntaxToken.At(i)) is { } markdown ? (markdown, new TextSpan(token.Start, token.Length)) : null;
            }
        }

        return null;
    }

    private static string? Of(SyntaxTree tree, SyntaxToken token)
    {
        if (tree.Tokens[token.Index].Kind == TokenKind.Date)
        {
            return DateTime.TryParseExact(tree.TextOf(token), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day)
                ? day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture)
                : null;
        }

        string word = tree.TextOf(token);
        SyntaxNode around = tree.NodesAt(token.Index)[^1];
        if (around is SuppressClauseSyntax && RuleCatalog.Find(word) is { } rule)
        {
            return $"**{rule.Code}**: {rule.Title}\n\n[Why, and what to write]({rule.HelpLink})";
        }

        if (WordBook.Of(word, around) is var (form, meaning))
        {
            return Card(form, meaning);
        }

        // A further word of a clause, such as the 'until' of 'effective'.
        return tree.Tokens[token.Index].Keyword != Keyword.None && ClausePlace.At(tree, tree.Tokens[token.Index].End) is { } clause && clause.Form.Says(word)
            ? Card(clause.Form.Form, clause.Form.Meaning)
            : null;
    }

    /// <summary>A form and its meaning.</summary>
    public static string Card(string form, string meaning) => $"```svcpolicy\n{form}\n```\n\n{meaning}";
}
