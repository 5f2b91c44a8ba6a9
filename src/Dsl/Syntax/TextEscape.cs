using System.Globalization;

namespace PolicyLint.Dsl.Syntax;

/// <summary>What a backslash in a text stands for.</summary>
internal static class TextEscape
{
    /// <summary>Reads the escape at a position: its length, and its character, or -1 if the language doesn't have it.</summary>
    public static int Read(string text, int at, out int scalar)
    {
        char next = at + 1 < text.Length ? text[at + 1] : '\n';
        scalar = next switch
        {
            '"' => '"',
            '\\' => '\\',
            'n' => '\n',
            't' => '\t',
            _ => -1,
        };
        if (scalar >= 0)
        {
            return 2;
        }

        if (next is '\n' or '\r')
        {
            return 1;
        }

        if (next != 'u' || at + 2 >= text.Length || text[at + 2] != '{')
        {
            return char.IsHighSurrogate(next) && at + 2 < text.Length && char.IsLowSurrogate(text[at + 2]) ? 3 : 2;
        }

        int end = at + 3;
        while (end < text.Length && IsHex(text[end]))
        {
            end++;
        }

        if (end == text.Length || text[end] != '}')
        {
            return end - at;
        }

        int digits = end - at - 3;
        if (digits is >= 1 and <= 6)
        {
            int value = int.Parse(text.Substring(at + 3, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
            scalar = value is <= 0x10FFFF and not (>= 0xD800 and <= 0xDFFF) ? value : -1;
        }

        return end + 1 - at;
    }

    private static bool IsHex(char c) => c is (>= '0' and <= '9') or (>= 'a' and <= 'f') or (>= 'A' and <= 'F');
}
