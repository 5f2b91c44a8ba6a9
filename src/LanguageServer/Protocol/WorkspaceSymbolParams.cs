namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks for declarations by name.</summary>
/// <param name="Query">Part of a name.</param>
internal sealed record WorkspaceSymbolParams(string Query);
