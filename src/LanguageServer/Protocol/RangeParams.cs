namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A run of a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">The run.</param>
internal sealed record RangeParams(TextDocumentIdentifier TextDocument, TextRange Range);
