namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do.</summary>
/// <param name="Workspace">Of workspaces.</param>
/// <param name="TextDocument">Of documents.</param>
/// <param name="Window">Of windows.</param>
internal sealed record ClientCapabilities(
    WorkspaceClientCapabilities? Workspace = null,
    TextDocumentClientCapabilities? TextDocument = null,
    WindowClientCapabilities? Window = null);
