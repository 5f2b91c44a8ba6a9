namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record TextDocumentParams(TextDocumentIdentifier TextDocument);
