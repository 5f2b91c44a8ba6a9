namespace PolicyLint.Dsl.Syntax;

/// <summary>What the user wrote, as a message quotes it.</summary>
internal static class Quotation
{
    private const int Longest = 80;

    /// <summary>A run of a text between quotes, at most 80 characters of it, and none that a terminal would act upon.</summary>
    public static string Of(string text, int start, int end)
    {
        bool cut = end - start > Longest;
        int last = cut ? start + Longest - 1 : end;
        if (cut && char.IsHighSurrogate(text[last - 1]))
        {
            last--;
        }

        char[] shown = text.Substring(start, last - start).ToCharArray();
        for (int i = 0; i < shown.Length; i++)
        {
            if (char.IsControl(shown[i]) || shown[i] is '\u2028' or '\u2029' || IsLoneSurrogate(shown, i))
            {
                shown[i] = '\uFFFD';
            }
        }

        return "'" + new string(shown) + (cut ? "\u2026'" : "'");
    }

    private static bool IsLoneSurrogate(char[] text, int at) =>
        char.IsHighSurrogate(text[at])
            ? at + 1 >= text.Length || !char.IsLowSurrogate(text[at + 1])
            : char.IsLowSurrogate(text[at]) && (at == 0 || !char.IsHighSurrogate(text[at - 1]));
}
