using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A document, in a version where it is open.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Version">The version; null: what is on disk.</param>
internal sealed record OptionalVersionedTextDocumentIdentifier(string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version = null);
