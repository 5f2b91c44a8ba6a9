namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with outlines.</summary>
/// <param name="HierarchicalDocumentSymbolSupport">Whether it knows declarations within others.</param>
internal sealed record DocumentSymbolClientCapabilities(bool? HierarchicalDocumentSymbolSupport = null);
