using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Formats a run.</summary>
/// <param name="TextDocument">The document.</param>
/// <param name="Range">The run.</param>
/// <param name="Options">What the editor would like; the language has one layout.</param>
internal sealed record RangeFormattingParams(TextDocumentIdentifier TextDocument, TextRange Range, JsonElement Options);
