using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CallHierarchy;

/// <summary>The declaration under the cursor, to ask who speaks of it.</summary>
internal sealed class PrepareCallHierarchyFeature() : Feature<TextDocumentPositionParams, CallHierarchyItem[]>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.CallHierarchyItemArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/prepareCallHierarchy";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { CallHierarchyProvider = true };

    /// <inheritdoc/>
    protected override CallHierarchyItem[]? Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document
        && NameIndex.At(document, Places.OffsetOf(document.Text, parameters.Position)) is { } name
        && CallItems.Of(snapshot, CallItems.DeclarationOf(name.Symbol)) is { } item
            ? [item]
            : null;
}
