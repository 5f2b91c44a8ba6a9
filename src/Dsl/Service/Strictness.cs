namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's deadlines come before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>
/// Which of two targets asks for more, of every case whenever it comes in: above zero where the first does, below where the second does,
/// zero where both ask for the same, null where neither can be said. Clocks that run differently don't compare.
/// </summary>
internal static class Strictness
{
    /// <summary>A greater share, or sooner, and neither less nor later. A target with a time and one without don't compare.</summary>
    public static int? Of(StandardTarget first, StandardTarget second)
    {
        int? sooner = (first.Deadline, second.Deadline) switch
        {
            (null, null) => 0,
            ({ } a, { } b) => Of(a, b),
            _ => null,
        };
        int greater = first.Share.CompareTo(second.Share);
        return sooner is null or 0 ? sooner + greater
            : greater == 0 || Math.Sign(greater) == Math.Sign(sooner.Value) ? sooner
            : null;
    }

    /// <summary>Sooner whenever it starts, or as soon.</summary>
    public static int? Of(Deadline first, Deadline second) => (first, second) switch
    {
        ({ Within.Clock: { } a }, { Within.Clock: { } b }) => OfTimes(a, ClockOf(first.Calendar), b, ClockOf(second.Calendar)),
        ({ Within.Months: { } a }, { Within.Months: { } b }) => b.Count.CompareTo(a.Count),
        _ when CalendarOf(first) == CalendarOf(second) && DayOf(first) is { } a && DayOf(second) is { } b => OfDays(a, b),
        _ => null,
    };

    private static int? OfTimes(TimeSpan first, CalendarSymbol? firstClock, TimeSpan second, CalendarSymbol? secondClock) =>
        firstClock == secondClock ? second.CompareTo(first)

        // Open time takes no less than itself by the clock, and here and there more.
        : firstClock is null && first <= second && second > TimeSpan.Zero ? 1
        : secondClock is null && second <= first && first > TimeSpan.Zero ? -1
        : null;

    /// <summary>The day that is meant and the minute in it. The Nth working day is over before the next one begins; <c>by 17:00</c> on the day itself turns into the next once it is past, and the first minute of a day may be the last of another.</summary>
    private static int? OfDays((int Day, int Minute) first, (int Day, int Minute) second) =>
        first == second ? 0
        : first.Minute == 0 || second.Minute == 0 ? null
        : first.Day > 0 && second.Day > 0 ? (first.Day == second.Day ? second.Minute.CompareTo(first.Minute) : second.Day.CompareTo(first.Day))
        : first.Day == second.Day ? null
        : first.Day == 0 ? (second.Day > 1 || first.Minute <= second.Minute ? 1 : null)
        : first.Day > 1 || second.Minute <= first.Minute ? -1
        : null;

    /// <summary>N working days end with the Nth day after the start.</summary>
    private static (int Day, int Minute)? DayOf(Deadline deadline) =>
        deadline.ByTime is { } time ? (deadline.DayNumber, time.Minutes)
        : deadline.Within?.WorkingDays is { Count: > 0 } days ? (days.Count, 24 * 60)
        : null;

    private static CalendarSymbol? CalendarOf(Deadline deadline) => deadline.Within?.WorkingDays is { } days ? days.Calendar : deadline.Calendar;

    /// <summary>A calendar that never closes is the clock.</summary>
    private static CalendarSymbol? ClockOf(CalendarSymbol? calendar) =>
        calendar is not null && calendar.Closures.IsEmpty && !WeekPattern.Of(calendar).Closes ? null : calendar;
}
