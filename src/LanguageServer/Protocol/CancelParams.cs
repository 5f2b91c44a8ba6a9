using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A request is no longer wanted.</summary>
/// <param name="Id">Which.</param>
internal sealed record CancelParams(JsonElement Id);
