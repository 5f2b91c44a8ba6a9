namespace PolicyLint.Dsl.Symbols;

/// <summary>A duration as it is written: by the clock, in working days, or in calendar months; exactly one is given.</summary>
/// <param name="Clock">By the clock.</param>
/// <param name="WorkingDays">In working days.</param>
/// <param name="Months">In calendar months.</param>
public sealed record Duration(TimeSpan? Clock, WorkingDays? WorkingDays, CalendarMonths? Months);
