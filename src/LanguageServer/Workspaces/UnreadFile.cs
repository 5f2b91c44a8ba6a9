namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>A file that could not be read, and why.</summary>
/// <param name="Path">As it was asked for.</param>
/// <param name="Reason">The reason in words.</param>
internal sealed record UnreadFile(string Path, string Reason);
