using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>What became of one table.</summary>
/// <param name="Body">The table, for the request decided.</param>
/// <param name="Row">The row that matched; null where none did.</param>
public sealed record TableOutcome(TableBody Body, RowSymbol? Row);
