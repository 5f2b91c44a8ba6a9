#if NET8_0_OR_GREATER
using System.Globalization;

namespace PolicyLint;

/// <summary>Decimals as the language writes them: <c>12.5</c>, without zeros at the end, without an exponent.</summary>
internal static class DecimalText
{
    /// <summary>A sign, a zero, a point and 28 places, or 29 digits.</summary>
    internal const int MostLetters = 32;

    internal static int Format(decimal value, Span<char> to)
    {
        if (value == 0)
        {
            to[0] = '0';
            return 1;
        }

        _ = value.TryFormat(to, out var length, default, CultureInfo.InvariantCulture);
        return to[..length].Contains('.') ? to[..length].TrimEnd('0').TrimEnd('.').Length : length;
    }

    internal static bool TryParse(ReadOnlySpan<char> text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out value)
        && char.IsAsciiDigit(text[^1]) && text[0] != '+';
}
#endif
