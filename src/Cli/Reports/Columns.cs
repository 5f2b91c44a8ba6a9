using System.Globalization;
using System.Text;

namespace PolicyLint.Cli.Reports;

/// <summary>How many columns of a terminal a character takes.</summary>
internal static class Columns
{
    /// <summary>What East Asian Width calls wide or fullwidth, in blocks, and the pictures that terminals draw as wide (https://www.unicode.org/reports/tr11/).</summary>
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x4DBF), (0x4E00, 0xA4CF), (0xA960, 0xA97F), (0xAC00, 0xD7A3), (0xF900, 0xFAFF),
        (0xFE30, 0xFE6F), (0xFF01, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F), (0x1F680, 0x1F6FF), (0x1F900, 0x1FAFF), (0x20000, 0x3FFFD),
    ];

    /// <summary>0 for what is drawn over the character before or not at all, 2 for what is wide, 1 for the rest and for a tab.</summary>
    public static int Of(Rune character) =>
        Rune.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format ? 0
        : Array.Exists(Wide, block => character.Value >= block.First && character.Value <= block.Last) ? 2
        : 1;
}
