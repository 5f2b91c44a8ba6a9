using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Decisions;

/// <summary>What became of one rule.</summary>
/// <param name="Body">The rule, for the request decided.</param>
/// <param name="IsInForce">Whether it is in force on the day decided for.</param>
/// <param name="Applied">The clause whose effects stand; null where the rule does not apply.</param>
/// <param name="Tried">Each clause that was tried, in order, and whether its condition held.</param>
public sealed record RuleOutcome(RuleBody Body, bool IsInForce, ClauseSymbol? Applied, ImmutableArray<ClauseTrial> Tried);
