namespace PolicyLint;

/// <summary>The opening hours of a week by day, in the order in which they open, and how many of its days are working days.</summary>
internal sealed class OpenWeek
{
    private readonly OpenHours[][] _days = new OpenHours[7][];

    // How many days of the cycle Monday, Tuesday, … up to and including the index are working days.
    private readonly int[] _workingUpTo = new int[7];

    internal OpenWeek(IReadOnlyList<OpenHours> open)
    {
        for (var day = 0; day < 7; day++)
        {
            _days[day] = [.. open.Where(hours => (int)hours.Day == day).OrderBy(hours => hours.Opens)];
        }

        for (var day = 0; day < 7; day++)
        {
            WorkingDays += _days[(int)DayNumber.DayOfWeek(day)].Length > 0 ? 1 : 0;
            _workingUpTo[day] = WorkingDays;
        }
    }

    /// <summary>The number of days of the week on which a range starts, 0 to 7.</summary>
    internal int WorkingDays { get; }

    internal OpenHours[] On(int day) => _days[(int)DayNumber.DayOfWeek(day)];

    /// <summary>How many days from day number 0 up to and including a day have opening hours, closures apart.</summary>
    internal int WorkingDaysUpTo(int day) => day < 0 ? 0 : ((day / 7) * WorkingDays) + _workingUpTo[day % 7];
}
