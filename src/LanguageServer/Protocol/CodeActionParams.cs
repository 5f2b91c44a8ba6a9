namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks what can be done about something.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">About what.</param>
/// <param name="Context">What is known of it.</param>
internal sealed record CodeActionParams(TextDocumentIdentifier TextDocument, TextRange Range, CodeActionContext Context);
