using System.Collections.Immutable;

namespace PolicyLint.Dsl.Rules;

/// <summary>What was found in one file.</summary>
/// <param name="Path">The file.</param>
/// <param name="Findings">Its findings, by position and then by code.</param>
public sealed record FileFindings(string Path, ImmutableArray<ReportedFinding> Findings);
