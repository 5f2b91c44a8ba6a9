namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Other folders are open.</summary>
/// <param name="Added">New ones.</param>
/// <param name="Removed">Closed ones.</param>
internal sealed record WorkspaceFoldersChangeEvent(WorkspaceFolder[] Added, WorkspaceFolder[] Removed);
