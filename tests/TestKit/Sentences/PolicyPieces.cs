namespace PolicyLint.TestKit.Sentences;

/// <summary>Cuts any text into pieces that look like tokens or comments. No lexer: a mutation only wants plausible places.</summary>
internal static class PolicyPieces
{
    /// <summary>The pieces from left to right; what lies between them is white space.</summary>
    public static List<(int Start, int Length)> Split(string text)
    {
        var pieces = new List<(int, int)>();
        for (var start = 0; start < text.Length;)
        {
            var end = char.IsWhiteSpace(text[start]) ? start : EndOf(text, start);
            if (end > start)
            {
                pieces.Add((start, end - start));
            }

            start = Math.Max(end, start + 1);
        }

        return pieces;
    }

    private static int EndOf(string text, int start)
    {
        if (IsWordPart(text[start]))
        {
            var end = start;
            while (end < text.Length && IsWordPart(text[end]))
            {
                end++;
            }

            return end;
        }

        return (text[start], start + 1 < text.Length ? text[start + 1] : '\0') switch
        {
            ('"', _) => After(text, start + 1, "\"", line: true),
            ('/', '/') => After(text, start, "\n", line: false),
            ('/', '*') => After(text, start + 2, "*/", line: false),
            ('=', '>') or ('<', '=') or ('>', '=') or ('.', '.') => start + 2,
            _ => start + 1,
        };
    }

    private static int After(string text, int start, string close, bool line)
    {
        var end = text.IndexOf(close, start, StringComparison.Ordinal);
        var lineEnd = line ? text.IndexOf('\n', start) : -1;
        return end < 0 || (lineEnd >= 0 && lineEnd < end) ? (lineEnd >= 0 ? lineEnd : text.Length) : end + close.Length;
    }

    private static bool IsWordPart(char character) => char.IsLetterOrDigit(character) || character is '_' or '`';
}
