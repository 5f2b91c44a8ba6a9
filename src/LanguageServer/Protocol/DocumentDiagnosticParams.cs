namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks for what is found in a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="PreviousResultId">The answer that the client has.</param>
internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);
