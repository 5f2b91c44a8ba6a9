using System.Text.Json.Serialization;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is found in one of all files.</summary>
/// <param name="Kind">full or unchanged.</param>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="ResultId">By which the answer is known.</param>
/// <param name="Items">What is found.</param>
internal sealed record WorkspaceDocumentDiagnosticReport(string Kind, string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string ResultId, Diagnostic[]? Items = null);
