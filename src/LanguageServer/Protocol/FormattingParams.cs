using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Formats a document.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Options">What the editor would like; the language has one layout.</param>
internal sealed record FormattingParams(TextDocumentIdentifier TextDocument, JsonElement Options);
