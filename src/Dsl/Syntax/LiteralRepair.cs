using System.Globalization;

namespace PolicyLint.Dsl.Syntax;

/// <summary>What was meant by digits that touch something which would change them.</summary>
/// <param name="Meant">The kind of token that was meant.</param>
/// <param name="Reason">What is wrong; <c>{0}</c> stands for what the user wrote.</param>
/// <param name="Replacements">What to write instead, the likeliest first; none where nobody can say.</param>
internal sealed record LiteralRepair(TokenKind Meant, string Reason, string[] Replacements)
{
    /// <summary>The repair of a run that is no number, date, time or ordinal.</summary>
    public static LiteralRepair For(string run)
    {
        int letter = FirstLetter(run);
        if (letter >= 0)
        {
            return ForLetters(run, letter);
        }

        if (run.IndexOf('_') >= 0 && run.IndexOfAny([',', '-', ':']) < 0)
        {
            string tidy = string.Join("_", run.Split(['_'], StringSplitOptions.RemoveEmptyEntries)).Replace("_.", ".").Replace("._", ".");
            return new LiteralRepair(TokenKind.Number, "In {0} an underscore does not stand between two digits.", IsLiteral(tidy) ? [tidy] : []);
        }

        if (run.IndexOf(':') >= 0)
        {
            string[] ends = run.Split('-');
            if (ends.Length == 2 && ForTime(ends[0]) is { Length: 1 } start && ForTime(ends[1]) is { Length: 1 } end)
            {
                return new LiteralRepair(TokenKind.Time, "{0} is no range of hours.", [start[0] + ".." + end[0]]);
            }

            return new LiteralRepair(run.IndexOf('-') == 4 ? TokenKind.Date : TokenKind.Time, "{0} is no time.", ForTime(run));
        }

        if (run.IndexOf(',') >= 0)
        {
            return ForComma(run);
        }

        if (run.IndexOf('-') >= 0)
        {
            return ForMinus(run);
        }

        return new LiteralRepair(TokenKind.Number, "{0} has more than one decimal point.", []);
    }

    private static LiteralRepair ForLetters(string run, int letter)
    {
        string digits = run.Substring(0, letter).TrimEnd('_');
        string rest = run.Substring(letter);
        TokenKind meant = LiteralShape.KindOf(digits, 0, digits.Length);
        if (meant == TokenKind.Date && rest.Length > 1 && rest[0] is 'T' or 't' && ForTime(rest.Substring(1)) is { Length: 1 } times)
        {
            string time = times[0];
            return new LiteralRepair(TokenKind.Date, "In {0} a letter touches the digits.", [digits + " at " + time]);
        }

        string[] replacements = meant != TokenKind.End && rest.IndexOfAny(['.', ',', '-', ':']) < 0 ? [digits + " " + UnitOf(rest, digits)] : [];
        return new LiteralRepair(
            meant == TokenKind.End ? TokenKind.Number : meant,
            "In {0} a letter touches the digits.",
            replacements);
    }

    private static string UnitOf(string letters, string digits)
    {
        string unit = letters.ToLowerInvariant() switch
        {
            "s" or "sec" or "secs" => "second",
            "m" or "min" or "mins" => "minute",
            "h" or "hr" or "hrs" => "hour",
            "d" => "day",
            "w" or "wk" or "wks" => "week",
            "mo" or "mth" or "mths" => "month",
            "y" or "yr" or "yrs" => "year",
            _ => string.Empty,
        };
        if (unit.Length > 0)
        {
            return digits == "1" ? unit : unit + "s";
        }

        string upper = letters.ToUpperInvariant();
        return Currencies.IsKnown(upper) ? upper : letters;
    }

    private static string[] ForTime(string run)
    {
        string[] parts = run.Split(':');
        if (parts.Length == 3 && parts[2] == "00")
        {
            parts = [parts[0], parts[1]];
        }

        if (parts.Length != 2 || parts[0].Length > 2 || parts[1].Length > 2)
        {
            return [];
        }

        string time = parts[0].PadLeft(2, '0') + ":" + (parts[1].Length == 1 ? parts[1] + "0" : parts[1]);
        return IsLiteral(time) ? [time] : [];
    }

    private static LiteralRepair ForComma(string run)
    {
        const string Reason = "In {0} a comma stands between two digits without a space.";
        string[] parts = run.Split(',');
        string list = string.Join(", ", parts);
        bool isGrouped = parts[0].Length <= 3 && Array.TrueForAll(parts, part => part.IndexOfAny(['-', ':', '_']) < 0);
        for (int i = 1; i < parts.Length; i++)
        {
            isGrouped &= parts[i].Length == 3 || (i == parts.Length - 1 && parts[i].IndexOf('.') == 3);
        }

        TokenKind meant = LiteralShape.KindOf(parts[0], 0, parts[0].Length);
        return new LiteralRepair(meant == TokenKind.End ? TokenKind.Number : meant, Reason, isGrouped ? [string.Join("_", parts), list] : [list]);
    }

    private static LiteralRepair ForMinus(string run)
    {
        string[] parts = run.Split('-');
        if (parts.Length == 3 && parts[0].Length == 4 && parts[1].Length is 1 or 2 && parts[2].Length is 1 or 2)
        {
            string date = parts[0] + "-" + parts[1].PadLeft(2, '0') + "-" + parts[2].PadLeft(2, '0');
            return new LiteralRepair(TokenKind.Date, "{0} is no date.", IsLiteral(date) ? [date] : []);
        }

        return new LiteralRepair(TokenKind.Number, "In {0} a minus stands between two digits without spaces.", [string.Join(" - ", parts)]);
    }

    private static bool IsLiteral(string text) =>
        text.Length > 0
        && LiteralShape.KindOf(text, 0, text.Length) is var kind and not TokenKind.End
        && LiteralShape.IsInRange(text, 0, text.Length, kind);

    private static int FirstLetter(string run)
    {
        for (int i = 0; i < run.Length; i++)
        {
            if (run[i] >= 128 || char.IsLetter(run[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
