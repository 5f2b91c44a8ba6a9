namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with edits of several documents.</summary>
/// <param name="DocumentChanges">Whether it knows versions of documents.</param>
internal sealed record WorkspaceEditClientCapabilities(bool? DocumentChanges = null);
