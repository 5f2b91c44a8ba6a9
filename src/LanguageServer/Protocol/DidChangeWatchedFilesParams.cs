namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Files have changed on disk.</summary>
/// <param name="Changes">Which.</param>
internal sealed record DidChangeWatchedFilesParams(FileEvent[] Changes);
