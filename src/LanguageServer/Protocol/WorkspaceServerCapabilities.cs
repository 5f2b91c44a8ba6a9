namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the server can do with workspaces.</summary>
/// <param name="WorkspaceFolders">Of their folders.</param>
/// <param name="FileOperations">Of files.</param>
internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders, FileOperationOptions? FileOperations = null);
