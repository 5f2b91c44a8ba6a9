using System.Text;

namespace PolicyLint.Dsl.Syntax;

/// <content>Doc comments.</content>
public sealed partial class SyntaxTree
{
    /// <summary>
    /// The text of the run of <c>///</c> lines in the trivia straight before a token: markers and one space after each taken off,
    /// lines joined by a line feed. Null where there is none.
    /// </summary>
    /// <param name="first">The first token of what is documented.</param>
    public string? DocumentationOf(SyntaxToken first)
    {
        if (!first.IsPresent)
        {
            return null;
        }

        string content = Text.Content;
        int at = first.Index == 0 ? 0 : Tokens[first.Index - 1].End;
        int end = Tokens[first.Index].Start;
        StringBuilder? run = null;
        while (at < end)
        {
            if (content[at] != '/' || at + 1 >= end)
            {
                at++;
                continue;
            }

            if (content[at + 1] == '*')
            {
                int close = content.IndexOf("*/", at + 2, StringComparison.Ordinal);
                at = close < 0 ? end : close + 2;
                run = null;
                continue;
            }

            int lineEnd = content.IndexOfAny(['\n', '\r'], at, end - at);
            lineEnd = lineEnd < 0 ? end : lineEnd;
            bool isDoc = string.CompareOrdinal(content, at, "///", 0, 3) == 0 && !(at + 3 < end && content[at + 3] == '/');
            if (!isDoc)
            {
                run = null;
            }
            else
            {
                run = run is null ? new StringBuilder() : run.Append('\n');
                int start = at + 3 < lineEnd && content[at + 3] == ' ' ? at + 4 : at + 3;
                run.Append(content, start, lineEnd - start);
            }

            at = lineEnd;
        }

        return run?.ToString();
    }
}
