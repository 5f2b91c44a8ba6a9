namespace PolicyLint.Dsl.Decisions;

/// <summary>Where a clause of a rule stands, as sets of cases.</summary>
/// <param name="Condition">Where its own condition holds.</param>
/// <param name="Tried">Where it is tried: its rule is in force, what it is an exception of applies, and no exception before it held.</param>
/// <param name="Applies">Where it is tried and holds; its own exceptions may still answer.</param>
/// <param name="Stands">Where its effects are the ones that count.</param>
public readonly record struct ClauseRegion(int Condition, int Tried, int Applies, int Stands);
