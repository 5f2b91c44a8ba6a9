using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Allows, denies, or refers to a role.</summary>
/// <param name="Syntax">Where it is written.</param>
/// <param name="Text">What the customer is told, if anything.</param>
/// <param name="Verdict">The verdict.</param>
/// <param name="Role">The role referred to; null unless the verdict is to refer.</param>
public sealed record VerdictEffect(EffectSyntax Syntax, string? Text, Verdict Verdict, RoleSymbol? Role) : Effect(Syntax, Text);
