namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with one completion.</summary>
/// <param name="SnippetSupport">Whether places to fill in are understood.</param>
internal sealed record CompletionItemClientCapabilities(bool? SnippetSupport = null);
