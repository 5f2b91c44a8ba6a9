using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Whether something can be registered later.</summary>
/// <param name="Value">Whether it can.</param>
internal sealed record DynamicRegistration([property: JsonPropertyName("dynamicRegistration")] bool? Value = null);
