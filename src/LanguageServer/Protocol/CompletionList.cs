namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What could stand at a place.</summary>
/// <param name="IsIncomplete">Whether more typing brings other items.</param>
/// <param name="Items">What could.</param>
internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);
