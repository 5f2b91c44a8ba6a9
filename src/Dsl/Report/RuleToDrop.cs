using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Report;

/// <summary>A rule that its policy may be better without.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Reasons">The findings that speak against it, the strongest first.</param>
/// <param name="ChangesNothing">Whether no case is decided otherwise without it: it never applies, or others restrict the same.</param>
public sealed record RuleToDrop(RuleSymbol Rule, ImmutableArray<Finding> Reasons, bool ChangesNothing);
