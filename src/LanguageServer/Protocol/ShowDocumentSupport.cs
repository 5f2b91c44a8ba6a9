using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Whether the client can show pages.</summary>
/// <param name="Value">Whether it can.</param>
internal sealed record ShowDocumentSupport([property: JsonPropertyName("support")] bool? Value = null);
