using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Comparison;

/// <summary>One thing that is another in the new version of a policy.</summary>
/// <param name="Audience">Whom it concerns first.</param>
/// <param name="Direction">Which way it changed.</param>
/// <param name="About">The request, promise, role or other declaration: the new version's, or the old one's where it is gone.</param>
/// <param name="Before">Where the old version says it; null where it says nothing.</param>
/// <param name="After">Where the new version says it; null where it says nothing.</param>
/// <param name="Sentence">What changed, in the policy's own words and figures.</param>
/// <param name="Witness">Of a change of decisions, a case that shows it; null for any other.</param>
public sealed record PolicyChange(
    ChangeAudience Audience,
    ChangeDirection Direction,
    Symbol About,
    ChangePlace? Before,
    ChangePlace? After,
    string Sentence,
    ChangeWitness? Witness = null);
