using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary><c>suppress CODE because TEXT</c>.</summary>
/// <param name="Code">The code.</param>
/// <param name="Reason">Why.</param>
/// <param name="Scope">The declaration that it stands in, for which it holds; null for the whole file.</param>
/// <param name="Syntax">The clause.</param>
public sealed record Suppression(string Code, string Reason, DeclarationSyntax? Scope, SuppressClauseSyntax Syntax);
