using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.DocumentSymbols;

/// <summary>The outline for a client that knows no declarations within others: one behind the other, each with the name of what holds it.</summary>
internal sealed class FlatDocumentSymbolFeature() : Feature<TextDocumentParams, SymbolInformation[]>(
    ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.SymbolInformationArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/documentSymbol";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { DocumentSymbolProvider = true };

    /// <inheritdoc/>
    protected override SymbolInformation[]? Answer(TextDocumentParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        DocumentSymbolFeature.Of(snapshot, parameters.TextDocument.Uri) is { } outline ? [.. Flat(outline, null, parameters.TextDocument.Uri)] : null;

    private static IEnumerable<SymbolInformation> Flat(IEnumerable<DocumentSymbol> symbols, string? container, string uri) => symbols.SelectMany(s =>
        Flat(s.Children ?? [], s.Name, uri).Prepend(new SymbolInformation(s.Name, s.Kind, container, new Location(uri, s.Range))));
}
