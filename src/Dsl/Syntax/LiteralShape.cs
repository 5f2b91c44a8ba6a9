using System.Globalization;
using System.Text;

namespace PolicyLint.Dsl.Syntax;

/// <summary>What a run that starts with a digit is, whether it is in range, and its value.</summary>
internal static class LiteralShape
{
    // Any number of so many digits is a decimal, exactly.
    private const int SafeDigits = 28;
    private const int DigitsOfALong = 18;

    /// <summary>Number, date, time or ordinal; <see cref="TokenKind.End"/> where the run is none of them.</summary>
    public static TokenKind KindOf(string text, int start, int end)
    {
        int length = end - start;
        if (length == 10 && text[start + 4] == '-' && text[start + 7] == '-')
        {
            return AreDigits(text, start, 4) && AreDigits(text, start + 5, 2) && AreDigits(text, start + 8, 2) ? TokenKind.Date : TokenKind.End;
        }

        if (length == 5 && text[start + 2] == ':')
        {
            return AreDigits(text, start, 2) && AreDigits(text, start + 3, 2) ? TokenKind.Time : TokenKind.End;
        }

        int at = start;
        if (!SkipDigits(text, ref at, end))
        {
            return TokenKind.End;
        }

        if (at == end)
        {
            return TokenKind.Number;
        }

        if (text[at] == '.')
        {
            at++;
            return SkipDigits(text, ref at, end) && at == end ? TokenKind.Number : TokenKind.End;
        }

        return end - at == 2 && (text[at], text[at + 1]) is ('s', 't') or ('n', 'd') or ('r', 'd') or ('t', 'h') ? TokenKind.Ordinal : TokenKind.End;
    }

    /// <summary>Whether a run of that kind has a value.</summary>
    public static bool IsInRange(string text, int start, int end, TokenKind kind) => kind switch
    {
        TokenKind.Date => DateOf(text, start) is not null,
        TokenKind.Time => MinutesOf(text, start) is not null,
        TokenKind.Ordinal => OrdinalOf(text, start, end - 2) is not null,
        _ => end - start <= SafeDigits || NumberOf(text, start, end) is not null,
    };

    /// <summary>The value of a number; null if no decimal is exactly that number.</summary>
    public static decimal? NumberOf(string text, int start, int end) =>
        end - start <= DigitsOfALong && text[end - 1] != '.' ? ShortNumberOf(text, start, end) : LongNumberOf(text, start, end);

    /// <summary>One of which neither the digits nor the places behind the point can be too many.</summary>
    private static decimal ShortNumberOf(string text, int start, int end)
    {
        ulong digits = 0;
        byte places = 0;
        bool isFraction = false;
        for (int i = start; i < end; i++)
        {
            uint digit = (uint)(text[i] - '0');
            isFraction |= text[i] == '.';
            if (digit <= 9)
            {
                digits = (digits * 10) + digit;
                places += isFraction ? (byte)1 : (byte)0;
            }
        }

        return new decimal((int)digits, (int)(digits >> 32), 0, isNegative: false, places);
    }

    private static decimal? LongNumberOf(string text, int start, int end)
    {
        var digits = new StringBuilder(end - start);
        bool isFraction = false;
        for (int i = start; i < end; i++)
        {
            char c = text[i];
            isFraction |= c == '.';
            if (c == '.' || ((uint)(c - '0') <= 9 && !(c == '0' && digits.Length == 0 && i + 1 < end && text[i + 1] != '.')))
            {
                digits.Append(c);
            }
        }

        string plain = digits.ToString();
        if (!decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            return null;
        }

        return plain.Length <= SafeDigits || value.ToString(CultureInfo.InvariantCulture) == plain ? value : null;
    }

    /// <summary>The day of a date; null if the calendar has none.</summary>
    public static DateTime? DateOf(string text, int start)
    {
        int year = (Two(text, start) * 100) + Two(text, start + 2);
        int month = Two(text, start + 5);
        int day = Two(text, start + 8);
        return year >= 1 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateTime(year, month, day, 0, 0, 0, DateTimeKind.Unspecified)
            : null;
    }

    /// <summary>The minutes of a time since midnight; null if a day has no such time.</summary>
    public static int? MinutesOf(string text, int start)
    {
        int hour = Two(text, start);
        int minute = Two(text, start + 3);
        return (hour < 24 && minute < 60) || (hour == 24 && minute == 0) ? (hour * 60) + minute : null;
    }

    /// <summary>The value of the digits of an ordinal; null if it is none that can be counted to.</summary>
    public static int? OrdinalOf(string text, int start, int end)
    {
        long value = 0;
        for (int i = start; i < end; i++)
        {
            if (text[i] != '_')
            {
                value = (value * 10) + (text[i] - '0');
                if (value > int.MaxValue)
                {
                    return null;
                }
            }
        }

        return (int)value;
    }

    private static int Two(string text, int at) => ((text[at] - '0') * 10) + (text[at + 1] - '0');

    private static bool AreDigits(string text, int start, int count)
    {
        for (int i = start; i < start + count; i++)
        {
            if ((uint)(text[i] - '0') > 9)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Digits with underscores between them, at least one; true only where no underscore is misplaced.</summary>
    private static bool SkipDigits(string text, ref int at, int end)
    {
        bool lastWasDigit = false;
        int start = at;
        for (; at < end; at++)
        {
            char c = text[at];
            if (c == '_' ? !lastWasDigit : (uint)(c - '0') > 9)
            {
                break;
            }

            lastWasDigit = c != '_';
        }

        return at > start && lastWasDigit;
    }
}
