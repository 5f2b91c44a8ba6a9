using System.Text.Json;

namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with documents.</summary>
/// <param name="Diagnostic">Pulls diagnostics.</param>
/// <param name="Completion">Of completion.</param>
/// <param name="Hover">Of hovers.</param>
/// <param name="SignatureHelp">Of signatures.</param>
/// <param name="DocumentSymbol">Of outlines.</param>
internal sealed record TextDocumentClientCapabilities(
    JsonElement? Diagnostic = null,
    CompletionClientCapabilities? Completion = null,
    HoverClientCapabilities? Hover = null,
    SignatureHelpClientCapabilities? SignatureHelp = null,
    DocumentSymbolClientCapabilities? DocumentSymbol = null);
