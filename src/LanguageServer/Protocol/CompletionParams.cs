namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks what could stand at a place.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
internal sealed record CompletionParams(TextDocumentIdentifier TextDocument, Position Position);
