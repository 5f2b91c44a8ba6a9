namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks how selections grow.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Positions">From where.</param>
internal sealed record SelectionRangeParams(TextDocumentIdentifier TextDocument, Position[] Positions);
