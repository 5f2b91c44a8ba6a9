namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document has changed.</summary>
/// <param name="TextDocument">The document, in its new version.</param>
/// <param name="ContentChanges">One after the other.</param>
internal sealed record DidChangeParams(VersionedTextDocumentIdentifier TextDocument, TextDocumentContentChange[] ContentChanges);
