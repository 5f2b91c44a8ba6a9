namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Edits of several documents.</summary>
/// <param name="DocumentChanges">The edits, a document each.</param>
internal sealed record WorkspaceEdit(TextDocumentEdit[] DocumentChanges);
