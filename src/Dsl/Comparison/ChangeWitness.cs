using PolicyLint.Dsl.Decisions;

namespace PolicyLint.Dsl.Comparison;

/// <summary>One case that two versions decide in different ways, decided by the evaluator in each.</summary>
/// <param name="Before">The case in the old version's symbols, and its decision.</param>
/// <param name="After">The case in the new version's symbols, and its decision.</param>
public sealed record ChangeWitness(Witness Before, Witness After);
