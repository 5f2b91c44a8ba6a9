using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Does something.</summary>
/// <param name="Command">What.</param>
/// <param name="Arguments">With what.</param>
internal sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments = null);
