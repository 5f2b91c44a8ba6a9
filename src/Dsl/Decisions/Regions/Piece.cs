using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>Part of what an expression may be: in these cases it comes down to this leaf.</summary>
/// <param name="Region">The cases.</param>
/// <param name="Leaf">A constant, a field that is passed in, or an opaque expression; null: unknown.</param>
internal readonly record struct Piece(int Region, BoundExpression? Leaf);
