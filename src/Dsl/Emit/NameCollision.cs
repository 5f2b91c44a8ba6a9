using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>Two different names of a policy that become one identifier in C#.</summary>
/// <param name="First">The symbol that keeps the identifier.</param>
/// <param name="Second">The symbol of which no C# is made.</param>
/// <param name="Identifier">The identifier.</param>
public sealed record NameCollision(Symbol First, Symbol Second, string Identifier);
