namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How completion is asked for.</summary>
/// <param name="TriggerCharacters">What asks for it while typing.</param>
/// <param name="ResolveProvider">Whether items are filled in later.</param>
internal sealed record CompletionOptions(string[] TriggerCharacters, bool ResolveProvider);
