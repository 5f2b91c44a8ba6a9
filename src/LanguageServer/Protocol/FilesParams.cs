namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Files are made or deleted.</summary>
/// <param name="Files">Which.</param>
internal sealed record FilesParams(FileAddress[] Files);
