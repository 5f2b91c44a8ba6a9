namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document is open.</summary>
/// <param name="TextDocument">The document.</param>
internal sealed record DidOpenParams(TextDocumentItem TextDocument);
