namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Which file operations the server wants to hear of.</summary>
/// <param name="DidRename">Renamed files.</param>
/// <param name="DidDelete">Deleted files.</param>
/// <param name="DidCreate">New files.</param>
internal sealed record FileOperationOptions(
    FileOperationRegistrationOptions? DidRename = null,
    FileOperationRegistrationOptions? DidDelete = null,
    FileOperationRegistrationOptions? DidCreate = null);
