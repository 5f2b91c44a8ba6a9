namespace PolicyLint.Dsl.Syntax;

/// <summary>Units of a text that no UTF-8 gives: half a pair, or the mark of what could not be decoded.</summary>
internal static class Damage
{
    /// <summary>Where the first one stands; -1 if there is none.</summary>
    public static int Find(string content)
    {
        ReadOnlySpan<char> text = content.AsSpan();
        int mark = text.IndexOf('\uFFFD');
        int surrogate = FirstSurrogate(text, 0);
        while (surrogate >= 0 && (mark < 0 || surrogate < mark))
        {
            bool isPair = char.IsHighSurrogate(text[surrogate]) && surrogate + 1 < text.Length && char.IsLowSurrogate(text[surrogate + 1]);
            if (!isPair)
            {
                return surrogate;
            }

            surrogate = FirstSurrogate(text, surrogate + 2);
        }

        return mark;
    }

    private static int FirstSurrogate(ReadOnlySpan<char> text, int start)
    {
#if NET
        int found = text[start..].IndexOfAnyInRange('\uD800', '\uDFFF');
        return found < 0 ? -1 : start + found;
#else
        for (int i = start; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                return i;
            }
        }

        return -1;
#endif
    }
}
