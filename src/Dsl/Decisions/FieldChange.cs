using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>What one field would have to be.</summary>
/// <param name="Field">The field.</param>
/// <param name="Present">Its value now; null: unknown.</param>
/// <param name="Nearest">The nearest value that would do, in the smallest step that people count in; null: unknown.</param>
/// <param name="Values">All neighbouring values that would do as well, as cells of the field, whichever of theirs the other fields of the change take.</param>
/// <param name="Words">The same in words, as in <c>at most 30 days</c>.</param>
public sealed record FieldChange(FieldSymbol Field, object? Present, object? Nearest, ImmutableArray<Cell> Values, string Words);
