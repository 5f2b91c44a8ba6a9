using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Formats while typing.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Position">Where.</param>
/// <param name="Ch">What was typed.</param>
/// <param name="Options">What the editor would like; the language has one layout.</param>
internal sealed record OnTypeFormattingParams(TextDocumentIdentifier TextDocument, Position Position, string Ch, JsonElement Options);
