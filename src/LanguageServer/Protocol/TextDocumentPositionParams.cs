namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A place in a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
internal sealed record TextDocumentPositionParams(TextDocumentIdentifier TextDocument, Position Position);
