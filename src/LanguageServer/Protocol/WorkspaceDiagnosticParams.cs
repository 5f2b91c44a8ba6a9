namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks for what is found in all files.</summary>
/// <param name="PreviousResultIds">The answers that the client has.</param>
internal sealed record WorkspaceDiagnosticParams(PreviousResultId[] PreviousResultIds);
