using System.Diagnostics.CodeAnalysis;

namespace PolicyLint;

/// <summary>The currencies of ISO 4217 and their minor units (list one of the standard, as of 2026).</summary>
/// <remarks>
/// Codes without a minor unit (metals, the SDR, testing, "no currency") are left out: nothing can be paid in them. Codes withdrawn since 2020
/// (ANG, BGN, CUC, HRK, SLL, ZWL) are kept, for policies and cases of their time.
/// </remarks>
public static class Currencies
{
    private static readonly string[] Sorted =
    [
        "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BOV",
        "BRL", "BSD", "BTN", "BWP", "BYN", "BZD", "CAD", "CDF", "CHE", "CHF", "CHW", "CLF", "CLP", "CNY", "COP", "COU", "CRC", "CUC", "CUP", "CVE",
        "CZK", "DJF", "DKK", "DOP", "DZD", "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "GBP", "GEL", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD",
        "HNL", "HRK", "HTG", "HUF", "IDR", "ILS", "INR", "IQD", "IRR", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KPW", "KRW", "KWD",
        "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU", "MUR", "MVR", "MWK", "MXN",
        "MXV", "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR", "RON", "RSD",
        "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK", "SGD", "SHP", "SLE", "SLL", "SOS", "SRD", "SSP", "STN", "SVC", "SYP", "SZL", "THB", "TJS",
        "TMT", "TND", "TOP", "TRY", "TTD", "TWD", "TZS", "UAH", "UGX", "USD", "USN", "UYI", "UYU", "UYW", "UZS", "VED", "VES", "VND", "VUV", "WST",
        "XAF", "XCD", "XCG", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG", "ZWL",
    ];

    private static readonly int[] SortedKeys = Array.ConvertAll(Sorted, Pack);

    /// <summary>Every known code, in alphabetical order.</summary>
    public static IReadOnlyList<string> Codes { get; } = Array.AsReadOnly(Sorted);

    /// <summary>Whether a text is a known code: three capital letters, exactly.</summary>
    /// <param name="code">The text to look up; null is not a code.</param>
    /// <returns>True if the code is in <see cref="Codes"/>.</returns>
    public static bool IsKnown([NotNullWhen(true)] string? code) => TryPack(code, out _);

    /// <summary>How many decimals the minor unit of a currency has: 2 for GBP, 0 for JPY, 3 for KWD, 4 for CLF.</summary>
    /// <param name="code">A known code.</param>
    /// <returns>A number from 0 to 4.</returns>
    /// <exception cref="ArgumentException">The code is unknown; the message names the nearest one.</exception>
    public static int MinorUnits(string code) => MinorUnits(PackKnown(code, nameof(code)));

    /// <summary>The code that a reader probably meant: one letter wrong, or two letters swapped, or lower case.</summary>
    /// <param name="code">A text that may be no code.</param>
    /// <returns>The nearest known code, the first in alphabetical order among equals; null if none is near.</returns>
    public static string? Nearest(string? code)
    {
        if (code is null || code.Length is < 2 or > 4)
        {
            return null;
        }

        var capitals = code.ToUpperInvariant();
        string? nearest = null;
        var least = 2;
        foreach (var candidate in Sorted)
        {
            var distance = Distance(capitals, candidate);
            if (distance < least)
            {
                least = distance;
                nearest = candidate;
            }
        }

        return nearest;
    }

    internal static int PackKnown(string code, string parameter)
    {
        if (TryPack(code, out var packed))
        {
            return packed;
        }

        if (code is null)
        {
            throw new ArgumentNullException(parameter);
        }

        var nearest = Nearest(code);
        var hint = nearest is null ? "ISO 4217 codes are three capital letters, as in GBP." : $"Did you mean {nearest}?";
        throw new ArgumentException($"'{code}' is no currency of ISO 4217. {hint}", parameter);
    }

    internal static bool TryPack([NotNullWhen(true)] string? code, out int packed)
    {
        packed = 0;
        if (code is null || code.Length != 3)
        {
            return false;
        }

        var key = Pack(code);
        if (Array.BinarySearch(SortedKeys, key) < 0)
        {
            return false;
        }

        packed = key;
        return true;
    }

    internal static string CodeOf(int packed) => packed == 0 ? "" : Sorted[Array.BinarySearch(SortedKeys, packed)];

    internal static int MinorUnits(int packed) => CodeOf(packed) switch
    {
        "BIF" or "CLP" or "DJF" or "GNF" or "ISK" or "JPY" or "KMF" or "KRW" or "PYG" or "RWF" or "UGX" or "UYI" or "VND" or "VUV" or "XAF" or "XOF" or "XPF" => 0,
        "BHD" or "IQD" or "JOD" or "KWD" or "LYD" or "OMR" or "TND" => 3,
        "CLF" or "UYW" => 4,
        _ => 2,
    };

    // One byte a letter, so that numbers sort as codes do; what is not ASCII is no code, and packs to none.
    private static int Pack(string code) =>
        code[0] > 127 || code[1] > 127 || code[2] > 127 ? 0 : (code[0] << 16) | (code[1] << 8) | code[2];

    // Optimal string alignment: insertions, deletions, substitutions and swaps of neighbours (Damerau 1964, restricted).
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    rows[i, j] = i + j;
                    continue;
                }

                var substituted = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(substituted, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
                }
            }
        }

        return rows[a.Length, b.Length];
    }
}
