namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How signature help is asked for.</summary>
/// <param name="TriggerCharacters">What asks for it while typing.</param>
internal sealed record SignatureHelpOptions(string[] TriggerCharacters);
