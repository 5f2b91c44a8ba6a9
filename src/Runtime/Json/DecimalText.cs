#if NET8_0_OR_GREATER
using System.Globalization;

namespace PolicyLint;

/// <summary>Decimals as the language writes them: <c>12.5</c>, without zeros at the end, without an exponent.</summary>
internal static class DecimalText
{
    /// <summary>A sign, a zero, a point and 28 places, or 29 digits.</summary>
    internal const int MostLetters = 32;

    /// <summary>What a decimal matches (ECMA-262).</summary>
    internal const string Pattern = @"-?[0-9]+(\.[0-9]+)?";

    /// <summary>So many digits every decimal holds, wherever its point is.</summary>
    private const int SurelyHeld = 28;

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
        && char.IsAsciiDigit(text[0] == '-' ? text[1] : text[0]) && char.IsAsciiDigit(text[^1]) && IsExact(text, value);

    /// <summary>Whether a decimal is what was written, and not the nearest that one can hold: both have the same digits.</summary>
    /// <param name="written">The number, with an exponent or without.</param>
    /// <param name="value">What was read of it.</param>
    internal static bool IsExact(ReadOnlySpan<char> written, decimal value)
    {
        var exponent = written.IndexOfAny('e', 'E');
        if (exponent < 0 && written.Length <= SurelyHeld)
        {
            return true;
        }

        Span<char> own = stackalloc char[MostLetters];
        var left = (exponent < 0 ? written : written[..exponent]).TrimStart("-0.");
        ReadOnlySpan<char> right = own[..Format(value, own)];
        right = right.TrimStart("-0.");
        while (!left.IsEmpty || !right.IsEmpty)
        {
            if (Next(ref left) != Next(ref right))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The next digit; after the last come zeros.</summary>
    private static char Next(ref ReadOnlySpan<char> digits)
    {
        digits = digits.TrimStart('.');
        if (digits.IsEmpty)
        {
            return '0';
        }

        var next = digits[0];
        digits = digits[1..];
        return next;
    }
}
#endif
