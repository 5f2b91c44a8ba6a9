using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Whether the client asks again when it is told to.</summary>
/// <param name="Value">Whether it does.</param>
internal sealed record RefreshSupport([property: JsonPropertyName("refreshSupport")] bool? Value = null);
