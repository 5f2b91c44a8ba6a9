namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How renaming works.</summary>
/// <param name="PrepareProvider">Whether one can ask first what would be renamed.</param>
internal sealed record RenameOptions(bool PrepareProvider);
