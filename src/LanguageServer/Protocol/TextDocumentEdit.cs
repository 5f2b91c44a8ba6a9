namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Edits of one document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Edits">The edits, which do not overlap.</param>
internal sealed record TextDocumentEdit(OptionalVersionedTextDocumentIdentifier TextDocument, LspTextEdit[] Edits);
