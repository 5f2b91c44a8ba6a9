namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Paths of files.</summary>
/// <param name="Glob">The pattern.</param>
internal sealed record FileOperationPattern(string Glob);
