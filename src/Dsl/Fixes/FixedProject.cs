using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Fixes;

/// <summary>A project once nothing more can be fixed in it.</summary>
/// <param name="Texts">The files, in the order given.</param>
/// <param name="Applied">The findings whose fix was applied, in the order in which they were: with the spans of their time.</param>
/// <param name="Left">What is still found: without a fix, or with one that did not help.</param>
/// <param name="IsComplete">Whether no fix is left to try; if not, the bound of rounds was met before.</param>
public sealed record FixedProject(ImmutableArray<PolicyText> Texts, ImmutableArray<Finding> Applied, ImmutableArray<Finding> Left, bool IsComplete);
