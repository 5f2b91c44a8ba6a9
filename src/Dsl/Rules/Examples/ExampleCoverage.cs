using System.Collections.Immutable;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>How much of a request its examples show.</summary>
/// <param name="Request">The request.</param>
/// <param name="Shown">Rules, exceptions and rows that count in some example, in file order.</param>
/// <param name="NotShown">Those that count in none, though some case has them, or may have: that can be too much to work out.</param>
/// <param name="Share">
/// The share of cases in which every rule and table answers in a way that some example shows, from 0 to 1, each combination of the
/// values that the policy tells apart counting alike; null where that is too much to work out.
/// </param>
public sealed record ExampleCoverage(RequestSymbol Request, ImmutableArray<Symbol> Shown, ImmutableArray<Symbol> NotShown, double? Share);
