namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Something that can be done.</summary>
/// <param name="Title">What the user reads.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Diagnostics">What it puts right.</param>
/// <param name="IsPreferred">Whether it is the one to take.</param>
/// <param name="Edit">What changes.</param>
/// <param name="Command">What is done besides.</param>
internal sealed record CodeAction(
    string Title,
    string Kind,
    Diagnostic[]? Diagnostics = null,
    bool? IsPreferred = null,
    WorkspaceEdit? Edit = null,
    EditorCommand? Command = null);
