namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks where something is spoken of.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
/// <param name="Context">What counts.</param>
internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context);
