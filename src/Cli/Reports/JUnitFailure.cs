namespace PolicyLint.Cli.Reports;

/// <summary>Why a case failed.</summary>
/// <param name="Type">The kind of failure.</param>
/// <param name="Message">In one line.</param>
/// <param name="Details">In full.</param>
internal sealed record JUnitFailure(string Type, string Message, string Details);
