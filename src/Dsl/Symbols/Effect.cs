using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>What follows when a clause holds.</summary>
/// <param name="Syntax">Where it is written.</param>
/// <param name="Text">What the customer is told, if anything.</param>
public abstract record Effect(EffectSyntax Syntax, string? Text);
