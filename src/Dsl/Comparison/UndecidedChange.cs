using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>Something of which nobody can say whether it changed.</summary>
/// <param name="About">The policy, request or output.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record UndecidedChange(Symbol About, string Reason);
