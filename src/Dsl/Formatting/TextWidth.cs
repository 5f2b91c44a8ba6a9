using System.Globalization;

namespace PolicyLint.Dsl.Formatting;

/// <summary>How many columns a text takes: one a character, none for marks that stand over the one before.</summary>
internal static class TextWidth
{
    /// <summary>The columns of a run of a text.</summary>
    public static int Of(string text, int start, int end)
    {
        int width = end - start;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            if (c >= 0x300 && (char.IsLowSurrogate(c) || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark))
            {
                width--;
            }
        }

        return width;
    }
}
