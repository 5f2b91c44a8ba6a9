namespace PolicyLint.Dsl.Symbols;

/// <summary>
/// Until when. <c>within</c>: <see cref="Within"/> is given, and runs in <see cref="Calendar"/>'s open hours, or by the clock where
/// that is null. <c>by</c>: <see cref="ByTime"/> is given, on the working day of that number after the start (0: the same day).
/// </summary>
/// <param name="Within">Within what time.</param>
/// <param name="ByTime">By what time of day.</param>
/// <param name="DayNumber">0 for the same day, 1 for the next working day, N for the Nth.</param>
/// <param name="Calendar">The calendar in whose open hours or working days it counts.</param>
public sealed record Deadline(Duration? Within, TimeOfDay? ByTime, int DayNumber, CalendarSymbol? Calendar);
