using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Part of what an output may be, and who gives it.</summary>
/// <param name="Region">The cases.</param>
/// <param name="Giver">The clause or row; null for the default, for a formula or a sum, and where nothing gives it.</param>
/// <param name="Key">A text that is the same in both versions only if the value is.</param>
/// <param name="Constant">The value, where it is one and the same in all of these cases; null where it is not, or is unknown.</param>
internal sealed record OutputPiece(int Region, Symbol? Giver, string Key, object? Constant);
