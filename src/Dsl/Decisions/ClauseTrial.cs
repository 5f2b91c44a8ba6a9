using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>A clause that was tried.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Failed">The part of its condition that did not hold; null where all did.</param>
public sealed record ClauseTrial(ClauseSymbol Clause, BoundExpression? Failed)
{
    /// <summary>Whether its condition held.</summary>
    public bool Held => Failed is null;
}
