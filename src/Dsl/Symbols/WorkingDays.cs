namespace PolicyLint.Dsl.Symbols;

/// <summary>A number of working days of a calendar.</summary>
/// <param name="Count">How many.</param>
/// <param name="Calendar">The calendar; null where none is in reach, which is reported.</param>
public sealed record WorkingDays(int Count, CalendarSymbol? Calendar);
