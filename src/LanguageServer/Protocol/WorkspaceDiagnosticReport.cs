namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is found in all files.</summary>
/// <param name="Items">One a file.</param>
internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);
