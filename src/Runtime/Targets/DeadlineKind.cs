namespace PolicyLint;

/// <summary>How a <see cref="Deadline"/> counts.</summary>
public enum DeadlineKind
{
    /// <summary>A duration by the clock, day and night.</summary>
    Clock,

    /// <summary>A duration of open time of a calendar.</summary>
    OpenTime,

    /// <summary>A number of working days of a calendar.</summary>
    WorkingDays,

    /// <summary>A time of day, on the same or a later working day.</summary>
    TimeOfDay,
}
