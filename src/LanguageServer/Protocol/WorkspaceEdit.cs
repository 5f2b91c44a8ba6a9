namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Edits of several documents: in one of two ways, by what the client can do.</summary>
/// <param name="DocumentChanges">The edits, a document each, with the version that they were made for.</param>
/// <param name="Changes">The edits by document, for a client that knows no versions.</param>
internal sealed record WorkspaceEdit(TextDocumentEdit[]? DocumentChanges = null, IReadOnlyDictionary<string, LspTextEdit[]>? Changes = null)
{
    /// <summary>The same for a client that knows no versions.</summary>
    public WorkspaceEdit WithoutVersions() => new(Changes: DocumentChanges?.ToDictionary(d => d.TextDocument.Uri, d => d.Edits, StringComparer.Ordinal));
}
