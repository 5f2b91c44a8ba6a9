namespace PolicyLint.Dsl.Symbols;

/// <summary>A rule that a role may bend.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Limit">Up to what amount; null: without limit.</param>
public sealed record Discretion(RuleSymbol? Rule, Money? Limit);
