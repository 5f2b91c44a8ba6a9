using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Fixes;

/// <summary>What became of the fixes of several findings that were to be applied at once.</summary>
/// <param name="Texts">The files afterwards, in the order given.</param>
/// <param name="Applied">The findings whose fix is applied.</param>
/// <param name="Left">Those with a fix that is not, because it touches one that is, or a file that was not given.</param>
public sealed record AppliedFixes(ImmutableArray<PolicyText> Texts, ImmutableArray<Finding> Applied, ImmutableArray<Finding> Left);
