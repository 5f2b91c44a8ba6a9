using System.Globalization;
using System.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Values as the language writes them, whatever the culture of the machine.</summary>
public static class Words
{
    /// <summary><c>2026-01-31</c>.</summary>
    public static string Date(DateTime date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary><c>12.5</c>.</summary>
    public static string Number(decimal number) => number.ToString("0.############################", CultureInfo.InvariantCulture);

    /// <summary><c>1 hour 30 minutes</c>.</summary>
    public static string Duration(TimeSpan duration)
    {
        if (duration == TimeSpan.Zero)
        {
            return "0 minutes";
        }

        var parts = new List<string>();
        decimal rest = Math.Abs((decimal)duration.Ticks);
        foreach ((string unit, long ticks) in new[] { ("day", TimeSpan.TicksPerDay), ("hour", TimeSpan.TicksPerHour), ("minute", TimeSpan.TicksPerMinute) })
        {
            decimal whole = decimal.Floor(rest / ticks);
            rest -= whole * ticks;
            if (whole > 0)
            {
                parts.Add(Counted(whole, unit));
            }
        }

        if (rest > 0)
        {
            parts.Add(Counted(rest / TimeSpan.TicksPerSecond, "second"));
        }

        return (duration < TimeSpan.Zero ? "-" : string.Empty) + string.Join(" ", parts);
    }

    /// <summary>A value as the language writes it.</summary>
    public static string Value(ConstantExpression constant) => Value(constant.Type, constant.Value);

    /// <summary>A value of a type as the language writes it; null is the unknown.</summary>
    public static string Value(PolicyType type, object? value) => value switch
    {
        null => "unknown",
        bool yes => yes ? "yes" : "no",
        decimal number when type.Kind == TypeKind.Percent => Number(number * 100) + "%",
        decimal number => Number(number),
        Money money => Number(money.Amount) + " " + (money.Currency.Length > 0 ? money.Currency : type.Currency),
        TimeSpan duration => Duration(duration),
        DateTime date when type.Kind == TypeKind.Date => Date(date),
        DateTime moment => Date(moment) + " at " + moment.ToString(moment.Ticks % TimeSpan.TicksPerMinute == 0 ? "HH:mm" : "HH:mm:ss.FFFFFFF", CultureInfo.InvariantCulture),
        WorkingDays days => Counted(days.Count, "working day"),
        CalendarMonths months => Counted(months.Count, "month"),
        string text => Text(text),
        Symbol symbol => symbol.Name,
        _ => value.ToString() ?? string.Empty,
    };

    /// <summary><c>"a \"b\""</c>.</summary>
    public static string Text(string text)
    {
        var written = new StringBuilder("\"");
        foreach (char c in text)
        {
            written.Append(c switch
            {
                '"' or '\\' => "\\" + c,
                '\n' => "\\n",
                '\t' => "\\t",
                < ' ' or '\u0085' or '\u2028' or '\u2029' => "\\u{" + ((int)c).ToString("X", CultureInfo.InvariantCulture) + "}",
                _ => c.ToString(),
            });
        }

        return written.Append('"').ToString();
    }

    private static string Counted(decimal count, string unit) => Number(count) + " " + unit + (count == 1 ? string.Empty : "s");
}
