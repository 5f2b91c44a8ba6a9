using System.Text.Json.Serialization;
using PolicyLint.LanguageServer.JsonRpc;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>One change of a text.</summary>
/// <param name="Text">What stands there afterwards.</param>
/// <param name="Range">What is replaced; null: all of it.</param>
internal sealed record TextDocumentContentChange([property: JsonConverter(typeof(LosslessText))] string Text, TextRange? Range = null);
