using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>Where something is to be completed.</summary>
/// <param name="Span">What is replaced: the word that the cursor touches, or nothing.</param>
/// <param name="Text">The text in quotation marks that the cursor is in; null where it is in none.</param>
/// <param name="IsInComment">Whether it is in a comment.</param>
internal sealed record CompletionPlace(TextSpan Span, SyntaxToken? Text, bool IsInComment)
{
    /// <summary>The place at an offset.</summary>
    public static CompletionPlace At(DocumentView document, int offset)
    {
        int behind = 0;
        for (int i = 0; i < document.Tree.Tokens.Length - 1; i++)
        {
            Token token = document.Tree.Tokens[i];
            if (token.Start >= offset)
            {
                break;
            }

            if (token.Kind == TokenKind.Text && (offset < token.End || (offset == token.End && !IsClosed(document, token))))
            {
                int end = IsClosed(document, token) ? token.End - 1 : token.End;
                return new CompletionPlace(TextSpan.FromBounds(token.Start + 1, Math.Max(token.Start + 1, end)), SyntaxToken.At(i), IsInComment: false);
            }

            if (token.Kind is TokenKind.Word or TokenKind.Label or TokenKind.QuotedWord && offset <= token.End)
            {
                return new CompletionPlace(new TextSpan(token.Start, token.Length), null, IsInComment: false);
            }

            behind = token.End;
        }

        return new CompletionPlace(new TextSpan(offset, 0), null, EndsInComment(document.Text.Content.AsSpan(Math.Min(behind, offset), Math.Max(0, offset - behind))));
    }

    private static bool IsClosed(DocumentView document, Token text) => text.Length > 1 && document.Text.Content[text.End - 1] == '"';

    /// <summary>Whether what stands between two tokens ends within a comment.</summary>
    private static bool EndsInComment(ReadOnlySpan<char> trivia)
    {
        for (int i = 0; i + 1 < trivia.Length; i++)
        {
            if (trivia[i] != '/')
            {
                continue;
            }

            bool isLine = trivia[i + 1] == '/';
            int end = isLine ? trivia[i..].IndexOfAny('\n', '\r') : trivia[(i + 2)..].IndexOf("*/");
            if (end < 0)
            {
                return true;
            }

            i += end + (isLine ? 0 : 3);
        }

        return false;
    }
}
