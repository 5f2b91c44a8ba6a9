namespace PolicyLint;

/// <summary>What a <see cref="Period"/> counts in.</summary>
public enum PeriodUnit
{
    /// <summary>A duration by the clock: weeks, days, hours, minutes, seconds.</summary>
    Clock,

    /// <summary>Months of the calendar year.</summary>
    Month,

    /// <summary>Working days of a service calendar.</summary>
    WorkingDay,
}
