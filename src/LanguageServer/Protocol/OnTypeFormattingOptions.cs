namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What formats while typing.</summary>
/// <param name="FirstTriggerCharacter">The first sign that does.</param>
/// <param name="MoreTriggerCharacter">The others.</param>
internal sealed record OnTypeFormattingOptions(string FirstTriggerCharacter, string[] MoreTriggerCharacter);
