using PolicyLint.Dsl.Syntax;

namespace PolicyLint.LanguageServer.Language;

/// <summary>A call of a function in a text.</summary>
/// <param name="Form">How it is written: <c>min(A, B)</c>.</param>
/// <param name="Meaning">What it gives.</param>
/// <param name="Parameters">What goes into its parentheses.</param>
/// <param name="Active">Which of them is being written, from 0.</param>
internal sealed record CallPlace(string Form, string Meaning, IReadOnlyList<string> Parameters, int Active)
{
    /// <summary>The innermost call whose parentheses are open before an offset; null where none is.</summary>
    public static CallPlace? At(SyntaxTree tree, int offset)
    {
        (int closed, int commas) = (0, 0);
        for (int i = tree.Tokens.Length - 2; i >= 0; i--)
        {
            Token token = tree.Tokens[i];
            if (token.End > offset || token.Length == 0)
            {
                continue;
            }

            switch (token.Kind)
            {
                case TokenKind.OpenBrace or TokenKind.CloseBrace:
                    return null;
                case TokenKind.CloseParenthesis:
                    closed++;
                    break;
                case TokenKind.Comma when closed == 0:
                    commas++;
                    break;
                case TokenKind.OpenParenthesis when closed > 0:
                    closed--;
                    break;
                case TokenKind.OpenParenthesis when i > 0 && WordBook.FunctionOf(tree.TextOf(SyntaxToken.At(i - 1))) is var (form, meaning):
                    string[] parameters = form[(form.IndexOf('(', StringComparison.Ordinal) + 1)..^1].Split(", ");
                    return new CallPlace(form, meaning, parameters, Math.Min(commas, parameters.Length - 1));
                case TokenKind.OpenParenthesis:
                    // Those of a list or of arithmetic: what stands in them may still be within a call.
                    commas = 0;
                    break;
            }
        }

        return null;
    }
}
