namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Paths of files that are watched.</summary>
/// <param name="GlobPattern">The pattern.</param>
internal sealed record FileSystemWatcherPattern(string GlobPattern);
