using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Definition;

/// <summary>Where the thing under the cursor is declared.</summary>
internal sealed class DefinitionFeature() : Feature<TextDocumentPositionParams, Location[]>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.LocationArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/definition";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { DefinitionProvider = true };

    /// <inheritdoc/>
    protected override Location[]? Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document
        && NameIndex.At(document, Places.OffsetOf(document.Text, parameters.Position)) is { } name
        && Places.LocationOf(snapshot, name.Symbol.Tree.Text.Path, name.Symbol.NameSpan) is { } location
            ? [location]
            : null;
}
