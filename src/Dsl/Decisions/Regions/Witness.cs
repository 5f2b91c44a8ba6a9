using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>A concrete case that shows something, decided by the evaluator.</summary>
/// <param name="Inputs">The value of each field that is passed in; null: unknown.</param>
/// <param name="Decision">What the policy decides about it.</param>
public sealed record Witness(IReadOnlyDictionary<FieldSymbol, object?> Inputs, Decision Decision);
