namespace PolicyLint;

/// <content>Working days: dates on which a range of the calendar starts and that are not closed.</content>
public sealed partial class ServiceCalendar
{
    /// <summary>The date that the wall clock of the calendar's zone shows at an instant.</summary>
    /// <param name="instant">Any instant, in any offset.</param>
    /// <returns>The date at midnight, of unspecified kind.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The wall clock would show a date outside the years 1 to 9999.</exception>
    public DateTime DateOf(DateTimeOffset instant) => InZone(instant).Date;

    /// <summary>Whether a range starts on a date that is not closed.</summary>
    /// <param name="date">A date of the calendar's wall clock; a time of day is ignored.</param>
    /// <returns>True for a working day.</returns>
    public bool IsWorkingDay(DateTime date) => IsWorkingDay(DayNumber.Of(date));

    /// <summary>The Nth working day after a date, or before it.</summary>
    /// <param name="date">A date, itself a working day or not, that does not count; a time of day is ignored.</param>
    /// <param name="workingDays">How many; negative counts backwards, and 0 gives the date itself.</param>
    /// <returns>A working day (or the date itself), at midnight, of unspecified kind.</returns>
    /// <exception cref="InvalidOperationException">The calendar has no opening hours.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There are not so many working days in the years 1 to 9999.</exception>
    public DateTime AddWorkingDays(DateTime date, int workingDays)
    {
        var day = DayNumber.Of(date);
        if (workingDays == 0)
        {
            return DayNumber.ToDate(day);
        }

        ThrowIfNeverOpen();
        var step = Math.Sign(workingDays);
        var left = Math.Abs((long)workingDays);
        while (left > 0)
        {
            var weeks = (int)Math.Min((left - 1) / _week.WorkingDays, WeeksWithoutClosure(day, step));
            left -= (long)weeks * _week.WorkingDays;
            day += ((weeks * 7) + 1) * step;
            if (day is < 0 or > DayNumber.Last)
            {
                throw new ArgumentOutOfRangeException(
                    nameof(workingDays), workingDays, $"Calendar {Name} has not so many working days in the years 1 to 9999.");
            }

            if (_closed.Contains(day, out var first, out var last))
            {
                day = step > 0 ? last : first;
            }
            else if (_week.On(day).Length > 0)
            {
                left--;
            }
        }

        return DayNumber.ToDate(day);
    }

    /// <summary>How many working days d there are with from &lt; d ≤ to.</summary>
    /// <param name="from">A date, which does not count; a time of day is ignored.</param>
    /// <param name="to">A date, which counts if it is a working day; a time of day is ignored.</param>
    /// <returns>The number; if <paramref name="to"/> is the earlier, minus the number with the two exchanged.</returns>
    public int WorkingDaysBetween(DateTime from, DateTime to)
    {
        var after = DayNumber.Of(from);
        var upTo = DayNumber.Of(to);
        if (upTo < after)
        {
            return -WorkingDaysBetween(to, from);
        }

        var count = _week.WorkingDaysUpTo(upTo) - _week.WorkingDaysUpTo(after);
        for (var i = _closed.FirstEndingAtOrAfter(after + 1); i < _closed.Count && _closed.First(i) <= upTo; i++)
        {
            var last = Math.Min(_closed.Last(i), upTo);
            var first = Math.Max(_closed.First(i), after + 1);
            count -= _week.WorkingDaysUpTo(last) - _week.WorkingDaysUpTo(first - 1);
        }

        return count;
    }

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="IsWorkingDay(DateTime)"/>
    public bool IsWorkingDay(DateOnly date) => IsWorkingDay(date.DayNumber);

    /// <inheritdoc cref="AddWorkingDays(DateTime, int)"/>
    public DateOnly AddWorkingDays(DateOnly date, int workingDays) =>
        DateOnly.FromDateTime(AddWorkingDays(date.ToDateTime(TimeOnly.MinValue), workingDays));

    /// <inheritdoc cref="WorkingDaysBetween(DateTime, DateTime)"/>
    public int WorkingDaysBetween(DateOnly from, DateOnly to) =>
        WorkingDaysBetween(from.ToDateTime(TimeOnly.MinValue), to.ToDateTime(TimeOnly.MinValue));

    /// <summary>The date that the wall clock of the calendar's zone shows at an instant.</summary>
    /// <param name="instant">Any instant, in any offset.</param>
    /// <returns>The date.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The wall clock would show a date outside the years 1 to 9999.</exception>
    public DateOnly DateOnlyOf(DateTimeOffset instant) => DateOnly.FromDateTime(InZone(instant).DateTime);
#endif

    private bool IsWorkingDay(int day) => _week.On(day).Length > 0 && !_closed.Contains(day, out _, out _);

    // Whole weeks next to a day, in the direction of the step, that no closure touches.
    private int WeeksWithoutClosure(int day, int step)
    {
        var next = _closed.FirstEndingAtOrAfter(step > 0 ? day + 1 : day);
        if (step > 0)
        {
            var end = next < _closed.Count ? Math.Max(_closed.First(next) - 1, day) : DayNumber.Last;
            return (end - day) / 7;
        }

        // The closure before the first that ends at this day or later is the nearest that ends earlier.
        var covered = next < _closed.Count && _closed.First(next) < day;
        var start = covered ? day : next > 0 ? _closed.Last(next - 1) + 1 : 0;
        return (day - start) / 7;
    }
}
