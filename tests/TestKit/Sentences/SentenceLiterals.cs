using System.Globalization;
using System.Text;

namespace PolicyLint.TestKit.Sentences;

/// <summary>Writes the literals of part 2: numbers, dates, times, ordinals and texts.</summary>
internal static class SentenceLiterals
{
    private static readonly string[] Numbers =
    [
        "0", "1", "2", "3", "5", "7", "10", "14", "30", "75", "90", "95", "100", "150", "1_000", "20_000", "0.5", "12.5", "99.9", "1_0.2_5",
        "00", "007", "0_0", "1.0", "0.0000000000000000000000000001", "1234567.00", "79228162514264337593543950335", "79_228_162_514_264_337_593_543_950_335",
        "7.9228162514264337593543950335", "2147483648", "9223372036854775808",
    ];

    private static readonly string[] Dates = ["0001-01-01", "9999-12-31", "2000-02-29", "2024-02-29", "2026-01-01", "2026-12-31", "1900-02-28"];

    private static readonly string[] Phrases =
    [
        "", " ", "The 30 days are over.", "Europe/London", "2nd", "when", "12x", "// no comment", "/* neither */", "/// nor this", "{ ( } )", "`x`", "a\tb",
        "£ 12, € 3; x == y && z || !w", "“quoted” ‘so’", "naïve café", "cafe\u0301", "日本語のテキスト", "Привет", "שלום", "\U0001F600", "\u00A0", "\u200B",
        "\u2028", "\u0085", "\uFEFF", "\u0001", "\u007F", "\uFFFD", "\U0010FFFF", "'", "1,000", "%", "$'{x}'",
    ];

    private static readonly string[] Escapes =
        ["\\\"", "\\\\", "\\n", "\\t", "\\u{0}", "\\u{e9}", "\\u{1F600}", "\\u{10FFFF}", "\\u{00041}", "\\u{D7FF}", "\\u{e000}", "\\u{000a}"];

    /// <summary>A NUMBER that a decimal holds exactly.</summary>
    public static string Number(SeededRandom random)
    {
        switch (random.Below(8))
        {
            case 0:
                return random.Pick(Numbers);
            case 1:
                return $"{Digits(random, random.Between(1, 14))}.{Digits(random, random.Between(1, 14))}";
            case 2:
                return Digits(random, random.Between(1, 28));
            default:
                return random.Below(random.Chance(0.5) ? 10 : 400).ToString(CultureInfo.InvariantCulture);
        }
    }

    /// <summary>A DATE of the calendar.</summary>
    public static string Date(SeededRandom random) => random.Chance(0.15)
        ? random.Pick(Dates)
        : new DateOnly(random.Between(1990, 2090), 1, 1).AddDays(random.Below(365)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A TIME; 24:00 only where it may end something.</summary>
    public static string Time(SeededRandom random, bool endOfDay)
    {
        if (random.Chance(0.15))
        {
            return endOfDay ? "24:00" : random.Chance(0.5) ? "00:00" : "23:59";
        }

        return string.Create(CultureInfo.InvariantCulture, $"{random.Below(24):00}:{random.Below(60):00}");
    }

    /// <summary>An ORDINAL with the ending that its number has.</summary>
    public static string Ordinal(SeededRandom random)
    {
        var number = random.Chance(0.1) ? random.Between(1000, 9999) : random.Chance(0.3) ? random.Between(10, 130) : random.Between(1, 9);
        var ending = (number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" };
        var digits = number.ToString(CultureInfo.InvariantCulture);
        return (digits.Length == 4 && random.Chance(0.5) ? digits.Insert(1, "_") : digits) + ending;
    }

    /// <summary>A TEXT: any character but line ends, escapes included.</summary>
    public static string Text(SeededRandom random)
    {
        if (random.Chance(0.4))
        {
            return $"\"{random.Pick(Phrases)}\"";
        }

        var text = new StringBuilder("\"");
        for (var count = random.Below(6); count > 0; count--)
        {
            text.Append(random.Chance(0.25) ? random.Pick(Escapes) : random.Pick(Phrases)).Append(random.Chance(0.5) ? " " : "");
        }

        return text.Append('"').ToString();
    }

    private static string Digits(SeededRandom random, int count)
    {
        var digits = new StringBuilder();
        var underscores = random.Chance(0.3);
        for (var index = 0; index < count; index++)
        {
            if (underscores && index > 0 && random.Chance(0.3))
            {
                digits.Append('_');
            }

            digits.Append((char)('0' + random.Below(10)));
        }

        return digits.ToString();
    }
}
