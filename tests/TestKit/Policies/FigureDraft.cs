using PolicyLint.Dsl.Symbols;

namespace PolicyLint.TestKit.Policies;

/// <summary>A figure, as far as whoever reads it needs to know.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">Its type.</param>
/// <param name="HasHistory">Whether it is asked for on a date.</param>
/// <param name="HasStart">Whether it has a value on every date.</param>
internal sealed record FigureDraft(string Name, TypeKind Kind, bool HasHistory, bool HasStart);
