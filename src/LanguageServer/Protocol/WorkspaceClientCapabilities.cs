namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with workspaces.</summary>
/// <param name="Configuration">Answers questions about settings.</param>
/// <param name="DidChangeWatchedFiles">Watches files.</param>
/// <param name="Diagnostics">Asks again for diagnostics.</param>
/// <param name="CodeLens">For code lenses.</param>
/// <param name="InlayHint">For inlay hints.</param>
/// <param name="SemanticTokens">For semantic tokens.</param>
/// <param name="WorkspaceEdit">Of edits.</param>
internal sealed record WorkspaceClientCapabilities(
    bool? Configuration = null,
    DynamicRegistration? DidChangeWatchedFiles = null,
    RefreshSupport? Diagnostics = null,
    RefreshSupport? CodeLens = null,
    RefreshSupport? InlayHint = null,
    RefreshSupport? SemanticTokens = null,
    WorkspaceEditClientCapabilities? WorkspaceEdit = null);
