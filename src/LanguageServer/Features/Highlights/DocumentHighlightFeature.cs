using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Highlights;

/// <summary>The places of this document that speak of the thing under the cursor.</summary>
internal sealed class DocumentHighlightFeature() : Feature<TextDocumentPositionParams, DocumentHighlight[]>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.DocumentHighlightArray)
{
    private const int Read = 2;
    private const int Write = 3;

    /// <inheritdoc/>
    public override string Method => "textDocument/documentHighlight";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { DocumentHighlightProvider = true };

    /// <inheritdoc/>
    protected override DocumentHighlight[]? Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document && NameIndex.At(document, Places.OffsetOf(document.Text, parameters.Position)) is { } name
            ? [.. from place in NameIndex.In(document).Where(p => NameIndex.IsSame(p.Symbol, name.Symbol)).DistinctBy(p => p.Span)
                  orderby place.Span.Start
                  select new DocumentHighlight(Places.RangeOf(document.Text, place.Span), place.IsDeclaration ? Write : Read)]
            : null;
}
