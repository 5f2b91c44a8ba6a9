using System.Globalization;
using System.Text;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook;

// Within the namespace, where the model's words come before the runtime's.
using Deadline = PolicyLint.Dsl.Symbols.Deadline;
using Period = PolicyLint.Dsl.Symbols.Period;

/// <summary>Names, values and times as people say them.</summary>
internal static class PlainWords
{
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The days of the week from Monday.</summary>
    public static IReadOnlyList<string> Days { get; } = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

    /// <summary>A name as words, capital first: <c>TeamLead</c> is <c>Team lead</c>.</summary>
    public static string Name(Symbol symbol) => Capital(Lower(symbol.Name));

    /// <summary>A name within a sentence: <c>team lead</c>.</summary>
    public static string Lower(Symbol symbol) => Lower(symbol.Name);

    /// <summary>The title where there is one, else the name as words.</summary>
    public static string Heading(Symbol symbol) => symbol.Title ?? Name(symbol);

    /// <summary>A first letter made a capital.</summary>
    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary><c>a, b and c</c>.</summary>
    public static string List(IEnumerable<string> items, string last = "and")
    {
        string[] all = [.. items];
        return all.Length <= 1 ? string.Concat(all) : string.Join(", ", all[..^1]) + " " + last + " " + all[^1];
    }

    /// <summary><c>1 promise</c>, <c>2 promises</c>.</summary>
    public static string Count(int count, string one, string? many = null) => Number(count) + " " + (count == 1 ? one : many ?? one + "s");

    /// <summary>A number with its thousands apart: <c>20,000</c>.</summary>
    public static string Number(decimal number) => number.ToString("#,##0.######", CultureInfo.InvariantCulture);

    /// <summary><c>1,000 GBP</c>; pence only where there are any.</summary>
    public static string Money(Money money) => money.Amount.ToString(money.Amount == decimal.Truncate(money.Amount) ? "#,##0" : "#,##0.00##", CultureInfo.InvariantCulture) + " " + money.Currency;

    /// <summary><c>90%</c>.</summary>
    public static string Percent(decimal share) => Number(share * 100) + "%";

    /// <summary>A share that was worked out, cut off so that what lacks something never looks whole.</summary>
    public static string Percent(Fraction share) => (share * 100).ToText(1, cut: true) + "%";

    /// <summary><c>5 January 2026</c>.</summary>
    public static string Date(DateTime date) => string.Create(CultureInfo.InvariantCulture, $"{date.Day} {Months[date.Month - 1]} {date.Year}");

    /// <summary><c>Jan</c>.</summary>
    public static string Month(int month) => Months[month - 1][..3];

    /// <summary><c>09:30</c>, of minutes from midnight.</summary>
    public static string Clock(int minutes) => string.Create(CultureInfo.InvariantCulture, $"{minutes / 60:00}:{minutes % 60:00}");

    /// <summary>A length of time; whole weeks as weeks from four on, and hours instead of days where only open hours count.</summary>
    public static string Time(TimeSpan time, bool isOpenTime = false) =>
        time >= TimeSpan.FromDays(28) && time.Ticks % (7 * TimeSpan.TicksPerDay) == 0 && !isOpenTime ? Number(time.Ticks / (7 * TimeSpan.TicksPerDay)) + " weeks"
        : isOpenTime && time >= TimeSpan.FromDays(1) ? OpenTime(Math.DivRem(time.Ticks, TimeSpan.TicksPerHour))
        : Words.Duration(time);

    private static string OpenTime((long Hours, long Over) time) => Number(time.Hours) + " hours" + (time.Over == 0 ? string.Empty : " " + Words.Duration(new TimeSpan(time.Over)));

    /// <summary>A length of time as a policy writes it.</summary>
    public static string Time(Duration time, bool isOpenTime = false) => time switch
    {
        { Clock: { } clock } => Time(clock, isOpenTime),
        { WorkingDays: { } days } => Count(days.Count, "working day"),
        { Months: { } months } => months.Count % 12 == 0 ? Count(months.Count / 12, "year") : Count(months.Count, "month"),
        _ => string.Empty,
    };

    /// <summary><c>every 2 weeks</c>, <c>every day</c>.</summary>
    public static string Every(Period period) => "every " + Unit(period);

    /// <summary><c>55 a day</c>.</summary>
    public static string Rate(Rate rate) => Number(rate.Count) + " " + Per(rate.Per);

    /// <summary><c>a day</c>, <c>every 2 weeks</c>.</summary>
    public static string Per(Period period) => Unit(period) is var unit && char.IsLetter(unit[0]) ? (unit[0] is 'h' ? "an " : "a ") + unit : "every " + unit;

    /// <summary><c>within 4 hours (counted by “Store hours”)</c>; <c>by 18:00 on the next working day</c>.</summary>
    public static string Until(Deadline deadline)
    {
        string? calendar = deadline.Calendar is { IsAlwaysOpen: false } counted ? " (counted by “" + Heading(counted) + "”)" : null;
        if (deadline.Within is { } within)
        {
            string time = "within " + Time(within, calendar is not null);
            return calendar is null ? time + (within.Clock is null ? string.Empty : ", day and night") : time + calendar;
        }

        string day = deadline.DayNumber switch
        {
            0 => "the same day",
            1 => "the next working day",
            _ => "the " + Ordinal(deadline.DayNumber) + " working day",
        };
        return "by " + deadline.ByTime + " on " + day + calendar;
    }

    /// <summary><c>90% of cases within 4 hours</c>, <c>every case by 18:00</c>.</summary>
    public static string Target(StandardTarget target) =>
        (target.IsEveryCase ? "every case" : target.Deadline is null ? Percent(target.Share) : Percent(target.Share) + " of cases") + (target.Deadline is { } deadline ? " " + Until(deadline) : string.Empty);

    /// <summary><c>2nd</c>.</summary>
    public static string Ordinal(int number) => Number(number) + ((number % 100) is >= 11 and <= 13 ? "th" : (number % 10) switch { 1 => "st", 2 => "nd", 3 => "rd", _ => "th" });

    /// <summary>A value as people say it.</summary>
    public static string Value(PolicyType type, object? value) => value switch
    {
        Money money => Money(money),
        decimal number when type.Kind == TypeKind.Percent => Percent(number),
        decimal number => Number(number),
        TimeSpan time => Time(time),
        DateTime date when type.Kind == TypeKind.Date => Date(date),
        DateTime moment when type.Kind == TypeKind.DateTime => Date(moment) + " at " + Clock((int)moment.TimeOfDay.TotalMinutes) + (moment.Second == 0 ? string.Empty : moment.ToString("':'ss", CultureInfo.InvariantCulture)),
        ChoiceValueSymbol choice => choice.Title ?? Lower(choice),
        SegmentSymbol segment => Name(segment),
        string text => "“" + text + "”",
        _ => Words.Value(type, value),
    };

    private static string Unit(Period period)
    {
        string unit = period.Length.Clock is { Ticks: > 0 } clock && clock.Ticks % (7 * TimeSpan.TicksPerDay) == 0
            ? Count((int)(clock.Ticks / (7 * TimeSpan.TicksPerDay)), "week")
            : Time(period.Length);
        return unit.StartsWith("1 ", StringComparison.Ordinal) ? unit[2..] : unit;
    }

    /// <summary>Splits where a small letter or digit meets a capital; runs of capitals stay together.</summary>
    private static string Lower(string name)
    {
        var words = new StringBuilder();
        for (int i = 0; i < name.Length; i++)
        {
            bool isCapital = char.IsUpper(name[i]);
            bool startsWord = isCapital && i > 0 && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1])));
            bool isInitials = isCapital && ((i + 1 < name.Length && char.IsUpper(name[i + 1])) || (i > 0 && char.IsUpper(name[i - 1]) && !startsWord));
            words.Append(startsWord ? " " : string.Empty).Append(name[i] == '_' ? ' ' : isInitials ? name[i] : char.ToLowerInvariant(name[i]));
        }

        return words.ToString();
    }
}
