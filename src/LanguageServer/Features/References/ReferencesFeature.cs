using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.References;

/// <summary>Every place that speaks of the thing under the cursor.</summary>
internal sealed class ReferencesFeature() : Feature<ReferenceParams, Location[]>(
    ProtocolJson.Default.ReferenceParams, ProtocolJson.Default.LocationArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/references";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { ReferencesProvider = true };

    /// <inheritdoc/>
    protected override Location[]? Answer(ReferenceParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document && NameIndex.At(document, Places.OffsetOf(document.Text, parameters.Position)) is { } name
            ? [.. from place in NameIndex.Of(snapshot, name.Symbol, cancellationToken)
                  where !place.IsDeclaration || parameters.Context.IncludeDeclaration
                  select new Location(place.Document.Uri, Places.RangeOf(place.Document.Text, place.Span))]
            : null;
}
