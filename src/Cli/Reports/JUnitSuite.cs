namespace PolicyLint.Cli.Reports;

/// <summary>Cases that belong together.</summary>
/// <param name="Name">Of what they are cases.</param>
/// <param name="Cases">The cases.</param>
internal sealed record JUnitSuite(string Name, IReadOnlyList<JUnitCase> Cases);
