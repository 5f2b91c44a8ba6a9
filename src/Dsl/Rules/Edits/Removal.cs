using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Rules.Edits;

/// <summary>
/// Takes a declaration or clause out of a text: whole lines where it stands on lines of its own, together with its <c>///</c>
/// lines, what else stands on its last line as a comment, and one of the blank lines that would meet.
/// </summary>
internal static class Removal
{
    public static TextEdit Of(SyntaxTree tree, SyntaxNode node)
    {
        PolicyText text = tree.Text;
        TextSpan span = tree.SpanOf(node);
        int firstLine = text.PositionOf(span.Start).Line;
        int lastLine = text.PositionOf(span.End).Line;
        string before = text.Slice(TextSpan.FromBounds(text.LineSpan(firstLine).Start, span.Start)).Trim();
        string after = text.Slice(TextSpan.FromBounds(span.End, Math.Max(span.End, text.LineSpan(lastLine).End))).Trim();
        if (before.Length > 0 || (after.Length > 0 && !after.StartsWith("//", StringComparison.Ordinal)))
        {
            return new TextEdit(text.Path, WithinLine(text, span), string.Empty);
        }

        while (firstLine > 0 && Line(text, firstLine - 1).StartsWith("///", StringComparison.Ordinal))
        {
            firstLine--;
        }

        bool blankBefore = firstLine == 0 || Line(text, firstLine - 1).Length == 0;
        if (blankBefore && lastLine + 2 < text.LineCount && Line(text, lastLine + 1).Length == 0)
        {
            lastLine++;
        }

        int end = lastLine + 1 < text.LineCount ? text.LineSpan(lastLine + 1).Start : text.Content.Length;
        return new TextEdit(text.Path, TextSpan.FromBounds(text.LineSpan(firstLine).Start, end), string.Empty);
    }

    /// <summary>Among others on its line: with the blanks after it, or before it where nothing follows.</summary>
    private static TextSpan WithinLine(PolicyText text, TextSpan span)
    {
        int end = span.End;
        while (end < text.Content.Length && text.Content[end] is ' ' or '\t')
        {
            end++;
        }

        int start = span.Start;
        if (end == text.Content.Length || text.Content[end] is '\r' or '\n')
        {
            while (start > 0 && text.Content[start - 1] is ' ' or '\t')
            {
                start--;
            }
        }

        return TextSpan.FromBounds(start, end);
    }

    private static string Line(PolicyText text, int line) => text.Slice(text.LineSpan(line)).Trim();
}
