namespace PolicyLint.Analyzer.Callers;

/// <summary>What the mark on a generated member says.</summary>
/// <param name="Policy">The full name of the policy.</param>
/// <param name="MayRefer">Whether somebody may have to be asked.</param>
/// <param name="Until">The last day of the version, as <c>yyyy-MM-dd</c>; null where it has none.</param>
internal sealed record DecisionMark(string Policy, bool MayRefer, string? Until);
