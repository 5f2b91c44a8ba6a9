namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A rename that was asked for by a name of generated C#.</summary>
/// <param name="Edit">What changes in the policies.</param>
/// <param name="Generated">All names of generated C# that are others afterwards.</param>
internal sealed record GeneratedRename(WorkspaceEdit Edit, GeneratedNameChange[] Generated);
