using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Symbols;

/// <summary>Gives an output a value.</summary>
/// <param name="Syntax">Where it is written.</param>
/// <param name="Text">What the customer is told, if anything.</param>
/// <param name="Output">The output.</param>
/// <param name="Value">The value.</param>
public sealed record OutputEffect(EffectSyntax Syntax, string? Text, FieldSymbol Output, BoundExpression Value) : Effect(Syntax, Text);
