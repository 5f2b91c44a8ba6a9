using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is known of the place.</summary>
/// <param name="Diagnostics">What the client shows there, of other tools as well; not looked at.</param>
/// <param name="Only">The kinds that are wanted.</param>
internal sealed record CodeActionContext(JsonElement Diagnostics, string[]? Only = null);
