namespace PolicyLint;

/// <summary>Dates of the wall clock, as the language calculates with them. Times of day and kinds are kept where a result has them, and never converted.</summary>
public static class DateArithmetic
{
    /// <summary>The same day of another month; a day that the month does not have becomes its last.</summary>
    /// <param name="date">A date, with or without a time of day.</param>
    /// <param name="months">How many; negative goes back.</param>
    /// <returns>2026-01-31 and 1 month give 2026-02-28.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddMonths(DateTime date, int months) => months is >= -120000 and <= 120000
        ? date.AddMonths(months)
        : throw new ArgumentOutOfRangeException(nameof(months), months, "This many months lead outside the years 1 to 9999.");

    /// <summary>The same day of another year, twelve months a year; 29 February becomes 28 where the year has none.</summary>
    /// <param name="date">A date, with or without a time of day.</param>
    /// <param name="years">How many; negative goes back.</param>
    /// <returns>2024-02-29 and 1 year give 2025-02-28.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public static DateTime AddYears(DateTime date, int years) => years is >= -10000 and <= 10000
        ? date.AddMonths(years * 12)
        : throw new ArgumentOutOfRangeException(nameof(years), years, "This many years lead outside the years 1 to 9999.");

    /// <summary>The days from one date to another: B − A, signed.</summary>
    /// <param name="from">A date; a time of day is ignored.</param>
    /// <param name="to">A date; a time of day is ignored.</param>
    /// <returns>1 from one day to the next; negative if <paramref name="to"/> is the earlier.</returns>
    public static int DaysBetween(DateTime from, DateTime to) => DayNumber.Of(to) - DayNumber.Of(from);

    /// <summary>How many whole months have passed: the largest n such that <c>AddMonths(from, n)</c> is not after the other date.</summary>
    /// <param name="from">A date.</param>
    /// <param name="to">A date that is not earlier.</param>
    /// <returns>0 or more.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="to"/> is the earlier.</exception>
    public static int WholeMonthsBetween(DateTime from, DateTime to)
    {
        if (to < from)
        {
            throw new ArgumentOutOfRangeException(nameof(to), to, "Whole months are counted forwards.");
        }

        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return from.AddMonths(months) > to ? months - 1 : months;
    }

    /// <summary>A date at a time of day, by the wall clock.</summary>
    /// <param name="date">A date; its own time of day is ignored.</param>
    /// <param name="timeOfDay">From 00:00 to 24:00, which is the next midnight.</param>
    /// <returns>The date and time, of unspecified kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No time of day, or after the year 9999.</exception>
    public static DateTime At(DateTime date, TimeSpan timeOfDay) => timeOfDay >= TimeSpan.Zero && timeOfDay.Ticks <= TimeSpan.TicksPerDay
        ? DateTime.SpecifyKind(date.Date, DateTimeKind.Unspecified).Add(timeOfDay)
        : throw new ArgumentOutOfRangeException(nameof(timeOfDay), timeOfDay, "A time of day is from 00:00 to 24:00.");

    /// <summary>The same time of day on the Nth working day after a date, or before it.</summary>
    /// <param name="date">A date and time of the calendar's wall clock.</param>
    /// <param name="workingDays">How many; negative counts backwards, and 0 gives the date itself.</param>
    /// <param name="calendar">The calendar whose working days count.</param>
    /// <returns>The date and time, of unspecified kind.</returns>
    /// <exception cref="InvalidOperationException">The calendar has no opening hours.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many working days in the years 1 to 9999.</exception>
    public static DateTime AddWorkingDays(DateTime date, int workingDays, ServiceCalendar calendar) =>
        (calendar ?? throw new ArgumentNullException(nameof(calendar))).AddWorkingDays(date, workingDays) + date.TimeOfDay;

    /// <summary>The earlier of two dates.</summary>
    /// <param name="first">A date.</param>
    /// <param name="second">A date.</param>
    /// <returns>One of the two.</returns>
    public static DateTime Min(DateTime first, DateTime second) => second < first ? second : first;

    /// <summary>The later of two dates.</summary>
    /// <param name="first">A date.</param>
    /// <param name="second">A date.</param>
    /// <returns>One of the two.</returns>
    public static DateTime Max(DateTime first, DateTime second) => second > first ? second : first;

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="AddMonths(DateTime, int)"/>
    public static DateOnly AddMonths(DateOnly date, int months) => DateOnly.FromDateTime(AddMonths(date.ToDateTime(TimeOnly.MinValue), months));

    /// <inheritdoc cref="AddYears(DateTime, int)"/>
    public static DateOnly AddYears(DateOnly date, int years) => DateOnly.FromDateTime(AddYears(date.ToDateTime(TimeOnly.MinValue), years));

    /// <inheritdoc cref="DaysBetween(DateTime, DateTime)"/>
    public static int DaysBetween(DateOnly from, DateOnly to) => to.DayNumber - from.DayNumber;

    /// <summary>The date some whole days later.</summary>
    /// <param name="date">A date.</param>
    /// <param name="duration">Whole days, of 24 hours each; negative goes back.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentException">The duration is not whole days.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The result lies outside the years 1 to 9999.</exception>
    public static DateOnly Add(DateOnly date, TimeSpan duration) => duration.Ticks % TimeSpan.TicksPerDay == 0
        ? date.AddDays(duration.Days)
        : throw new ArgumentException($"{DurationText.Of(duration)} are not whole days: a date has no time of day.", nameof(duration));

    /// <summary>The duration from one date to another, in whole days of 24 hours: A − B.</summary>
    /// <param name="left">A date.</param>
    /// <param name="right">The date to take away.</param>
    /// <returns>Negative if <paramref name="left"/> is the earlier.</returns>
    public static TimeSpan Subtract(DateOnly left, DateOnly right) => TimeSpan.FromDays(left.DayNumber - right.DayNumber);

    /// <inheritdoc cref="At(DateTime, TimeSpan)"/>
    public static DateTime At(DateOnly date, TimeSpan timeOfDay) => At(date.ToDateTime(TimeOnly.MinValue), timeOfDay);

    /// <inheritdoc cref="Min(DateTime, DateTime)"/>
    public static DateOnly Min(DateOnly first, DateOnly second) => second < first ? second : first;

    /// <inheritdoc cref="Max(DateTime, DateTime)"/>
    public static DateOnly Max(DateOnly first, DateOnly second) => second > first ? second : first;
#endif
}
