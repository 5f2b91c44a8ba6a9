namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How diagnostics are asked for.</summary>
/// <param name="Identifier">Whose they are.</param>
/// <param name="InterFileDependencies">Whether a file's depend on others.</param>
/// <param name="WorkspaceDiagnostics">Whether those of all files can be asked for.</param>
internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics);
