using System.Globalization;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Parts of declarations as the language writes them.</summary>
internal static class PartWords
{
    /// <summary><c>90%</c>.</summary>
    public static string Share(decimal share) => Words.Number(share * 100) + "%";

    /// <summary><c>10 GBP</c>.</summary>
    public static string Money(Money money) => Words.Value(PolicyType.Money(money.Currency), money);

    /// <summary><c>4 hours</c>, <c>2 working days of StoreHours</c>.</summary>
    public static string Length(Duration duration) => duration switch
    {
        { Clock: { } clock } => Words.Duration(clock),
        { WorkingDays: { } days } => Words.Value(PolicyType.WorkingDays, days) + (days.Calendar is { } calendar ? " of " + calendar.Name : string.Empty),
        { Months: { } months } => Words.Value(PolicyType.Months, months),
        _ => string.Empty,
    };

    /// <summary><c>within 4 hours of StoreHours</c>, <c>by 12:00 on working day 2 of StoreHours</c>.</summary>
    public static string Deadline(Symbols.Deadline deadline)
    {
        string of = deadline.Calendar is { } calendar && deadline.Within?.WorkingDays is null ? " of " + calendar.Name : string.Empty;
        return deadline.Within is { } within ? "within " + Length(within) + of
            : "by " + deadline.ByTime + (deadline.DayNumber == 0 ? string.Empty : " on working day " + deadline.DayNumber.ToString(CultureInfo.InvariantCulture)) + of;
    }

    /// <summary><c>every 2 weeks</c>.</summary>
    public static string Every(Symbols.Period period) => "every " + Unit(period);

    /// <summary><c>60 per hour</c>.</summary>
    public static string Rate(Rate rate) => Words.Number(rate.Count) + " per " + Unit(rate.Per);

    /// <summary><c>520 weeks</c>, where the days make whole weeks.</summary>
    public static string Weeks(TimeSpan length)
    {
        long weeks = length.Ticks / (7 * TimeSpan.TicksPerDay);
        return weeks > 0 && length.Ticks % (7 * TimeSpan.TicksPerDay) == 0
            ? weeks.ToString(CultureInfo.InvariantCulture) + (weeks == 1 ? " week" : " weeks")
            : Words.Duration(length);
    }

    /// <summary>A period that repeats, without its 1: <c>week</c>, <c>2 weeks</c>.</summary>
    public static string Unit(Symbols.Period period)
    {
        string length = period.Length.Clock is { } clock ? Weeks(clock) : Length(period.Length);
        return length.StartsWith("1 ", StringComparison.Ordinal) && length.IndexOf(' ', 2) < 0 ? length.Substring(2) : length;
    }

    /// <summary><c>Monday to Friday 09:00..18:00 and Saturday 10:00..16:00</c>; null for no hours.</summary>
    public static string? Hours(IEnumerable<OpenHours> hours) => List(hours
        .GroupBy(h => h.ToString().Substring(h.Day.ToString().Length))
        .SelectMany(g => Runs(g.Select(h => h.Day)).Select(run => (run.First, Text: Days(run) + g.Key)))
        .OrderBy(run => run.First)
        .Select(run => run.Text));

    private static string Days((int First, int Last) run) => run is { First: 0, Last: 6 } ? "every day"
        : Day(run.First) + (run.Last == run.First ? string.Empty : (run.Last == run.First + 1 ? " and " : " to ") + Day(run.Last));

    private static string Day(int fromMonday) => ((DayOfWeek)((fromMonday + 1) % 7)).ToString();

    /// <summary>Days of the week that follow each other, from the first to the last, counted from Monday.</summary>
    private static IEnumerable<(int First, int Last)> Runs(IEnumerable<DayOfWeek> days)
    {
        int[] sorted = days.Select(day => ((int)day + 6) % 7).Distinct().OrderBy(day => day).ToArray();
        return sorted.Where(day => !sorted.Contains(day - 1)).Select(first => (first, Enumerable.Range(first, 7).First(day => !sorted.Contains(day + 1))));
    }

    /// <summary><c>a, b and c</c>; null for nothing.</summary>
    public static string? List(IEnumerable<string> items) => items.ToArray() is { Length: > 0 } some ? Rules.Quoted.List(some) : null;

    /// <summary>The text in quotes.</summary>
    public static string Text(string text) => Rules.Quoted.Text(text);
}
