namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Paths of files that are watched.</summary>
/// <param name="GlobPattern">The pattern.</param>
/// <param name="Kind">1 for created, 2 for changed, 4 for deleted, or their sum; null for all of them.</param>
internal sealed record FileSystemWatcherPattern(string GlobPattern, int? Kind = null);
