using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Emit;

/// <summary>A step of a generated decision.</summary>
/// <param name="Step">What it does.</param>
/// <param name="IsChoiceOnly">Whether a rule or table only notes its choice, because a value that it gives reads what comes later.</param>
internal sealed record PlannedStep(DecisionStep Step, bool IsChoiceOnly);
