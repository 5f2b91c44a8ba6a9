namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Paths of files.</summary>
/// <param name="Glob">The pattern.</param>
/// <param name="Matches"><c>file</c> or <c>folder</c>; null for both.</param>
internal sealed record FileOperationPattern(string Glob, string? Matches = null);
