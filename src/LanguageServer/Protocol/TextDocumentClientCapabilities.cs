using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with documents.</summary>
/// <param name="Diagnostic">Pulls diagnostics.</param>
/// <param name="Completion">Of completion.</param>
internal sealed record TextDocumentClientCapabilities(JsonElement? Diagnostic = null, CompletionClientCapabilities? Completion = null);
