namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with one completion.</summary>
/// <param name="SnippetSupport">Whether places to fill in are understood.</param>
/// <param name="DocumentationFormat">The formats that it shows, the one that it likes best first.</param>
internal sealed record CompletionItemClientCapabilities(bool? SnippetSupport = null, string[]? DocumentationFormat = null);
