namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Files are renamed.</summary>
/// <param name="Files">Which.</param>
internal sealed record RenameFilesParams(FileRename[] Files);
