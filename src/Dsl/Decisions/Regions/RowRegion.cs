namespace PolicyLint.Dsl.Decisions;

/// <summary>Where a row of a table stands, as sets of cases.</summary>
/// <param name="Matches">Where its own cells hold.</param>
/// <param name="Stands">Where no row before it matches.</param>
public readonly record struct RowRegion(int Matches, int Stands);
