namespace PolicyLint.LanguageServer.Protocol;

/// <summary>The other party of a finding.</summary>
/// <param name="Location">Where.</param>
/// <param name="Message">What stands there.</param>
internal sealed record DiagnosticRelatedInformation(Location Location, string Message);
