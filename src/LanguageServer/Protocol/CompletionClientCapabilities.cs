namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with completions.</summary>
/// <param name="CompletionItem">Of an item.</param>
internal sealed record CompletionClientCapabilities(CompletionItemClientCapabilities? CompletionItem = null);
