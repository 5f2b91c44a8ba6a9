using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.TestKit.Formatting;

/// <summary>What holds of the formatter whatever the text.</summary>
public static class FormattingLaws
{
    /// <summary>Formats a text; says which law does not hold, or null when all do.</summary>
    public static string? Broken(PolicyText text)
    {
        SyntaxTree tree = SyntaxTree.Parse(text);
        return Broken(tree, PolicyFormatter.Format(tree));
    }

    /// <summary>Which law does not hold of what a formatter made of a file; null when all do.</summary>
    public static string? Broken(SyntaxTree tree, FormattedText formatted)
    {
        PolicyText text = tree.Text;
        if (tree.Findings.Any(f => f.Severity == FindingSeverity.Error))
        {
            return formatted.Obstacle is null || formatted.Refusal is null || formatted.Text.Content != text.Content || !formatted.Edits.IsEmpty
                ? "a file with errors is not left alone"
                : null;
        }

        SyntaxTree after = SyntaxTree.Parse(formatted.Text);
        return formatted.Obstacle is not null ? "a file without errors is refused"
            : !Tokens(tree).SequenceEqual(Tokens(after)) ? "the tokens are other ones"
            : BrokenComment(tree, after)
            ?? BrokenLine(text.Content, after)
            ?? (!after.Findings.IsEmpty ? "the result has an error: " + after.Findings[0].Message
            : PolicyFormatter.Format(after).Edits is { IsEmpty: false } again ? "formatting again makes \"" + again[0].NewText + "\" of " + Excerpt(formatted.Text.Content, again[0].Span)
            : Apply(text.Content, formatted.Edits) != formatted.Text.Content ? "the edits give another text"
            : formatted.Edits.Any(e => !IsBlank(text.Slice(e.Span)) || !IsBlank(e.NewText)) ? "an edit is not of white space alone"
            : null);
    }

    /// <summary>The comments of a file, in order.</summary>
    public static IReadOnlyList<CommentPlace> CommentsOf(SyntaxTree tree)
    {
        string content = tree.Text.Content;
        var comments = new List<CommentPlace>();
        int at = 0;
        for (int token = 0; token < tree.Tokens.Length; at = tree.Tokens[token++].End)
        {
            int end = tree.Tokens[token].Start;
            while (at < end && content.IndexOf('/', at, end - at) is var start and >= 0)
            {
                bool isLine = content[start + 1] == '/';
                at = isLine ? content.IndexOfAny(['\n', '\r'], start) : content.IndexOf("*/", start + 2, StringComparison.Ordinal) + 2;
                at = at < 0 ? content.Length : at;
                string[] lines = content[start..at].ReplaceLineEndings("\n").Split('\n');
                comments.Add(new CommentPlace(
                    string.Join('\n', lines.Select(line => line.Trim())),
                    token,
                    IsBlank(content[LineStart(content, start)..start].TrimStart('\uFEFF')),
                    IsBlank(content[at..LineEnd(content, at)])));
            }
        }

        return comments;
    }

    private static string? BrokenComment(SyntaxTree before, SyntaxTree after)
    {
        IReadOnlyList<CommentPlace> old = CommentsOf(before);
        IReadOnlyList<CommentPlace> now = CommentsOf(after);
        if (old.Count != now.Count)
        {
            return $"{old.Count} comments before, {now.Count} after";
        }

        foreach ((CommentPlace was, CommentPlace @is) in old.Zip(now))
        {
            if (was.Token != @is.Token || was.Text != @is.Text)
            {
                return $"the comment '{was.Text}' before token {was.Token} is now '{@is.Text}' before token {@is.Token}";
            }

            if ((was.HasItsLine && !@is.HasItsLine) || (was.EndsLine && (!@is.EndsLine || was.HasItsLine != @is.HasItsLine)))
            {
                return $"the comment '{was.Text}' before token {was.Token} {(was.HasItsLine ? "had a line of its own" : "stood at the end of a line")}";
            }
        }

        return null;
    }

    private static string? BrokenLine(string old, SyntaxTree tree)
    {
        string content = tree.Text.Content;
        string[] ends = ["\n", "\r\n", "\r"];
        int[] counts = [Count(old, "\n") - Count(old, "\r\n"), Count(old, "\r\n"), Count(old, "\r") - Count(old, "\r\n")];
        string lineEnd = content.EndsWith("\r\n", StringComparison.Ordinal) ? "\r\n" : content[^1..];
        int used = Array.IndexOf(ends, lineEnd);
        if (used < 0 || counts[used] < counts.Max())
        {
            return "it does not end in the line end of most lines";
        }

        string[] lines = content.Split(lineEnd);
        HashSet<int> inComment = [.. CommentLines(tree)];
        for (int i = 0; i < lines.Length; i++)
        {
            string? broken = lines[i].AsSpan().IndexOfAny('\r', '\n') >= 0 ? "another line end"
                : lines[i].Length > 0 && lines[i][^1] is ' ' or '\t' ? "a blank at the end of a line"
                : i > 1 && i < lines.Length - 1 && lines[i].Length + lines[i - 1].Length == 0 && !inComment.Contains(i) ? "two blank lines"
                : i == lines.Length - 2 && lines[i].Length == 0 ? "a blank line at the end"
                : null;
            if (broken is not null)
            {
                return $"{broken} in line {i + 1}";
            }
        }

        return (old.Length > 0 && old[0] == '\uFEFF') == (content[0] == '\uFEFF') ? null : "the byte-order mark is not what it was";
    }

    private static IEnumerable<int> CommentLines(SyntaxTree tree)
    {
        string content = tree.Text.Content;
        int at = 0;
        foreach (Token token in tree.Tokens)
        {
            while (at < token.Start && content.IndexOf('/', at, token.Start - at) is var start and >= 0)
            {
                bool isLine = content[start + 1] == '/';
                at = isLine ? LineEnd(content, start) : content.IndexOf("*/", start + 2, StringComparison.Ordinal) + 2;
                for (int line = tree.Text.PositionOf(start).Line; line <= tree.Text.PositionOf(at).Line; line++)
                {
                    yield return line;
                }
            }

            at = token.End;
        }
    }

    private static IEnumerable<(TokenKind Kind, string Text)> Tokens(SyntaxTree tree) =>
        tree.Tokens.Select(token => (token.Kind, tree.Text.Content.Substring(token.Start, token.Length)));

    private static string Apply(string text, IEnumerable<TextEdit> edits)
    {
        var result = new System.Text.StringBuilder();
        int at = 0;
        foreach (TextEdit edit in edits)
        {
            result.Append(text, at, edit.Span.Start - at).Append(edit.NewText);
            at = edit.Span.End;
        }

        return result.Append(text, at, text.Length - at).ToString();
    }

    private static bool IsBlank(string text) => text.All(char.IsWhiteSpace);

    private static string Excerpt(string text, TextSpan span)
    {
        int start = Math.Max(0, span.Start - 60);
        int end = Math.Min(text.Length, span.End + 40);
        return text[start..span.Start] + "»" + text[span.Start..span.End] + "«" + text[span.End..end];
    }

    private static int LineStart(string content, int at) => at == 0 ? 0 : content.LastIndexOfAny(['\n', '\r'], at - 1) + 1;

    private static int LineEnd(string content, int at) => content.IndexOfAny(['\n', '\r'], at) is var end and >= 0 ? end : content.Length;

    private static int Count(string text, string part) => text.AsSpan().Count(part);
}
