using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How far the work is.</summary>
/// <param name="Token">By which it is known.</param>
/// <param name="Value">How far.</param>
internal sealed record ProgressParams(JsonElement Token, WorkDoneProgress Value);
