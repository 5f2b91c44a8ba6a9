namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Renames something.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">The place.</param>
/// <param name="NewName">The new name.</param>
internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName);
