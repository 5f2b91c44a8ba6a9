using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Symbols;

/// <summary>A place at which a policy speaks of a symbol.</summary>
/// <param name="Target">The symbol, of this policy or of another.</param>
/// <param name="Span">Where its name stands; of a qualified name, the last part.</param>
/// <param name="From">The declaration, or member of a request, in which the place lies; null for the policy's own clauses.</param>
public sealed record Reference(Symbol Target, TextSpan Span, Symbol? From);
