namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Other folders are open.</summary>
/// <param name="Event">Which.</param>
internal sealed record DidChangeWorkspaceFoldersParams(WorkspaceFoldersChangeEvent Event);
