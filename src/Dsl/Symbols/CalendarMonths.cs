namespace PolicyLint.Dsl.Symbols;

/// <summary>A number of calendar months; a year is twelve. Added to a date, the end of a month clamps.</summary>
/// <param name="Count">How many.</param>
public readonly record struct CalendarMonths(int Count);
