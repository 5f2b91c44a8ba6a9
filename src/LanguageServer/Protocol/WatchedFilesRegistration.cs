namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Files that are watched.</summary>
/// <param name="Watchers">Which.</param>
internal sealed record WatchedFilesRegistration(FileSystemWatcherPattern[] Watchers);
