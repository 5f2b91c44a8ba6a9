namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks the client to change documents.</summary>
/// <param name="Label">What for.</param>
/// <param name="Edit">How.</param>
internal sealed record ApplyWorkspaceEditParams(string Label, WorkspaceEdit Edit);
