using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>Values of a policy as literals of C#. Nothing of a text can leave its quotes.</summary>
internal static class CSharpLiteral
{
    internal const string Global = "global::";

    private static readonly HashSet<string> CommonCurrencies = new(StringComparer.Ordinal)
    {
        "AUD", "BRL", "CAD", "CHF", "CNY", "CZK", "DKK", "EUR", "GBP", "HKD", "HUF", "IDR", "ILS", "INR", "JPY", "KRW", "MXN", "MYR",
        "NOK", "NZD", "PHP", "PLN", "RON", "SEK", "SGD", "THB", "TRY", "USD", "ZAR",
    };

    internal static string Of(bool value) => value ? "true" : "false";

    internal static string Of(int value) => value.ToString(CultureInfo.InvariantCulture);

    internal static string Long(long value) => value.ToString(CultureInfo.InvariantCulture) + "L";

    internal static string Long(decimal value) => Long(decimal.ToInt64(value));

    internal static string Of(decimal value) => value.ToString(CultureInfo.InvariantCulture) + "m";

    /// <summary>A text, or <c>null</c>.</summary>
    internal static string OrNull(string? text) => text is null ? "null" : Of(text);

    internal static string Of(string text)
    {
        var literal = new StringBuilder(text.Length + 2).Append('"');
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                literal.Append(c).Append(text[++i]);
                continue;
            }

            switch (c)
            {
                case '"':
                    literal.Append("\\\"");
                    break;
                case '\\':
                    literal.Append("\\\\");
                    break;
                case '\n':
                    literal.Append("\\n");
                    break;
                case '\r':
                    literal.Append("\\r");
                    break;
                case '\t':
                    literal.Append("\\t");
                    break;
                default:
                    if (IsPlain(c))
                    {
                        literal.Append(c);
                    }
                    else
                    {
                        literal.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
                    }

                    break;
            }
        }

        return literal.Append('"').ToString();
    }

    /// <summary>An array: of all that makes a list, what the compiler has least to find out about. Null: nothing is in it.</summary>
    /// <param name="type">The type of its items.</param>
    /// <param name="items">The items.</param>
    internal static string? Array(string type, IEnumerable<string> items)
    {
        string all = string.Join(", ", items);
        return all.Length == 0 ? null : "new " + type + "[] { " + all + " }";
    }

    /// <summary>A span of time as a product that the compiler folds into ticks.</summary>
    internal static string Of(TimeSpan value)
    {
        (long size, string unit) = value.Ticks switch
        {
            var t when t % TimeSpan.TicksPerDay == 0 => (TimeSpan.TicksPerDay, "TicksPerDay"),
            var t when t % TimeSpan.TicksPerHour == 0 => (TimeSpan.TicksPerHour, "TicksPerHour"),
            var t when t % TimeSpan.TicksPerMinute == 0 => (TimeSpan.TicksPerMinute, "TicksPerMinute"),
            var t when t % TimeSpan.TicksPerSecond == 0 => (TimeSpan.TicksPerSecond, "TicksPerSecond"),
            _ => (1L, string.Empty),
        };
        if (value == TimeSpan.Zero)
        {
            return "global::System.TimeSpan.Zero";
        }

        string number = (value.Ticks / size).ToString(CultureInfo.InvariantCulture);
        return unit.Length == 0
            ? "new global::System.TimeSpan(" + number + "L)"
            : "new global::System.TimeSpan(" + number + " * global::System.TimeSpan." + unit + ")";
    }

    /// <summary>A span of time by its parts, for data: less to read and to compile, but put together at run time, which no decision should wait for.</summary>
    internal static string Parts(TimeSpan value)
    {
        string days = value.Days == 0 ? string.Empty : Of(value.Days) + ", ";
        return value <= TimeSpan.Zero || value.Ticks % TimeSpan.TicksPerSecond != 0
            ? Of(value)
            : "new global::System.TimeSpan(" + days + Of(value.Hours) + ", " + Of(value.Minutes) + ", " + Of(value.Seconds) + ")";
    }

    /// <summary>A date by its number, which is all that a comparison needs at run time.</summary>
    internal static string Date(DateTime date) =>
        "global::System.DateOnly.FromDayNumber(" + Of((int)(date.Ticks / TimeSpan.TicksPerDay))
        + date.ToString(" /* yyyy-MM-dd */", CultureInfo.InvariantCulture) + ")";

    /// <summary>A date where nothing is compared: the runtime library's calendars and plans.</summary>
    internal static string PlainDate(DateTime date) =>
        "new global::System.DateTime(" + Of(date.Year) + ", " + Of(date.Month) + ", " + Of(date.Day) + ")";

    internal static string Moment(DateTime value) =>
        "new global::System.DateTime(" + Long(value.Ticks) + value.ToString(" /* yyyy-MM-dd HH:mm:ss */", CultureInfo.InvariantCulture) + ")";

    internal static string Of(TimeOfDay time) =>
        "new global::System.TimeOnly(" + Of(time.Minutes / 60) + ", " + Of(time.Minutes % 60) + ")";

    /// <summary>Money of a currency, around an amount that is an expression of C#.</summary>
    internal static string Money(string amount, string currency) => CommonCurrencies.Contains(currency)
        ? "global::PolicyLint.Money." + currency[0] + currency.Substring(1).ToLowerInvariant() + "(" + amount + ")"
        : "global::PolicyLint.Money.Of(" + amount + ", " + Of(currency) + ")";

    internal static string Of(PolicyLint.Money money) =>
        money.Currency.Length == 0 ? "default(global::PolicyLint.Money)" : Money(Of(money.Amount), money.Currency);

    // What hides, reorders or ends lines is written as its number. Ranges, not categories: those change from table to table.
    private static bool IsPlain(char c) => c switch
    {
        < ' ' or (>= '\u007F' and <= '\u00A0') or '\u00AD' => false,
        (>= '\u0600' and <= '\u0605') or '\u061C' or '\u06DD' or '\u070F' or '\u1680' or '\u180E' => false,
        (>= '\u2000' and <= '\u200F') or (>= '\u2028' and <= '\u202F') or (>= '\u205F' and <= '\u206F') or '\u3000' => false,
        (>= '\uD800' and <= '\uF8FF') or '\uFEFF' or >= '\uFFF0' => false,
        _ => true,
    };
}
