namespace PolicyLint;

/// <summary>How often something recurs, or what it is counted per: every 2 weeks, per month, per working day. The three kinds never turn into one another.</summary>
public sealed class Period : IEquatable<Period>
{
    private Period(PeriodUnit unit, TimeSpan duration, int count)
    {
        Unit = unit;
        Duration = duration;
        Count = count;
    }

    /// <summary>What the period counts in.</summary>
    public PeriodUnit Unit { get; }

    /// <summary>The length by the clock; zero for months and working days, which have none.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The number of months or working days; 0 for a duration by the clock.</summary>
    public int Count { get; }

    /// <summary>A duration by the clock.</summary>
    /// <param name="duration">More than zero.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The duration is zero or negative.</exception>
    public static Period Of(TimeSpan duration) => duration > TimeSpan.Zero
        ? new Period(PeriodUnit.Clock, duration, 0)
        : throw new ArgumentOutOfRangeException(nameof(duration), duration, "A period is longer than nothing.");

    /// <summary>Weeks of seven days of 24 hours.</summary>
    /// <param name="count">1 or more.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public static Period Weeks(int count) => Of(TimeSpan.FromDays(7.0 * count));

    /// <summary>Days of 24 hours.</summary>
    /// <param name="count">1 or more.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public static Period Days(int count) => Of(TimeSpan.FromDays(count));

    /// <summary>Months of the calendar year; the end of a month clamps. A year is twelve.</summary>
    /// <param name="count">1 or more.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public static Period Months(int count) => new(PeriodUnit.Month, TimeSpan.Zero, AtLeastOne(count));

    /// <summary>Working days of the calendar in reach.</summary>
    /// <param name="count">1 or more.</param>
    /// <returns>The period.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is less than 1.</exception>
    public static Period WorkingDays(int count) => new(PeriodUnit.WorkingDay, TimeSpan.Zero, AtLeastOne(count));

    /// <summary>How many whole periods have passed between two times of the wall clock.</summary>
    /// <param name="from">When counting starts.</param>
    /// <param name="to">When it ends.</param>
    /// <param name="calendar">Counts the working days; the other kinds need none.</param>
    /// <returns>0 if <paramref name="to"/> is not later.</returns>
    /// <exception cref="InvalidOperationException">Working days without a calendar.</exception>
    public int WholeBetween(DateTime from, DateTime to, ServiceCalendar? calendar = null)
    {
        if (to <= from)
        {
            return 0;
        }

        return Unit switch
        {
            PeriodUnit.Clock => (int)Math.Min((to - from).Ticks / Duration.Ticks, int.MaxValue),
            PeriodUnit.Month => DateArithmetic.WholeMonthsBetween(from, to) / Count,
            _ => WholeWorkingDaysBetween(from, to, CalendarFor(calendar)) / Count,
        };
    }

    /// <summary>The time of the wall clock some periods after another.</summary>
    /// <param name="from">A date, with or without a time of day.</param>
    /// <param name="periods">How many, 0 or more; months are counted from the start, so that a clamped end of month does not stick.</param>
    /// <param name="calendar">Counts the working days; the other kinds need none.</param>
    /// <returns>The date; with working days, the time of day is kept.</returns>
    /// <exception cref="InvalidOperationException">Working days without a calendar.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    /// <exception cref="OverflowException">The periods are more than can be counted.</exception>
    public DateTime After(DateTime from, int periods, ServiceCalendar? calendar = null) => Unit switch
    {
        PeriodUnit.Clock => from.AddTicks(checked(Duration.Ticks * periods)),
        PeriodUnit.Month => DateArithmetic.AddMonths(from, checked(Count * periods)),
        _ => CalendarFor(calendar).AddWorkingDays(from, checked(Count * periods)) + from.TimeOfDay,
    };

    /// <inheritdoc/>
    public bool Equals(Period? other) => other is not null && Unit == other.Unit && Duration == other.Duration && Count == other.Count;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Period);

    /// <inheritdoc/>
    public override int GetHashCode() => unchecked((((Duration.GetHashCode() * 397) ^ Count) * 397) ^ (int)Unit);

    /// <summary>As in <c>2 weeks</c>, <c>1 month</c>, <c>3 working days</c>.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Unit switch
    {
        PeriodUnit.Clock => DurationText.Of(Duration),
        PeriodUnit.Month => DurationText.Count(Count, "month"),
        _ => DurationText.Count(Count, "working day"),
    };

    // A working day that has begun is not over before the time of day at which counting started, as in After.
    private static int WholeWorkingDaysBetween(DateTime from, DateTime to, ServiceCalendar calendar) =>
        calendar.WorkingDaysBetween(from, to) - (to.TimeOfDay < from.TimeOfDay && calendar.IsWorkingDay(to) ? 1 : 0);

    private static int AtLeastOne(int count) =>
        count >= 1 ? count : throw new ArgumentOutOfRangeException(nameof(count), count, "A period is longer than nothing.");

    private static ServiceCalendar CalendarFor(ServiceCalendar? calendar) =>
        calendar ?? throw new InvalidOperationException("Working days need a calendar to count them.");
}
