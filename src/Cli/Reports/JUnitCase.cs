namespace PolicyLint.Cli.Reports;

/// <summary>One thing that was tried.</summary>
/// <param name="Name">What.</param>
/// <param name="ClassName">Under what build servers group it.</param>
/// <param name="Failure">Why it failed; null: it passed.</param>
internal sealed record JUnitCase(string Name, string ClassName, JUnitFailure? Failure);
