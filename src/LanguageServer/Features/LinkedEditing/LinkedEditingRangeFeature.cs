using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.LinkedEditing;

/// <summary>While a declaration's name is typed anew, the places of this document that speak of it go with it.</summary>
internal sealed class LinkedEditingRangeFeature() : Feature<TextDocumentPositionParams, LinkedEditingRanges>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.LinkedEditingRanges)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/linkedEditingRange";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { LinkedEditingRangeProvider = true };

    /// <inheritdoc/>
    protected override LinkedEditingRanges? Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document
            || NameIndex.At(document, Places.OffsetOf(document.Text, parameters.Position)) is not { IsDeclaration: true } name)
        {
            return null;
        }

        // Only where all of them read alike: a name between backquotes is another text.
        string written = document.Text.Slice(name.Span);
        NamePlace[] places = [.. NameIndex.In(document).Where(p => NameIndex.IsSame(p.Symbol, name.Symbol)).DistinctBy(p => p.Span).OrderBy(p => p.Span.Start)];
        return places.Length > 1 && places.All(p => document.Text.Slice(p.Span) == written)
            ? new LinkedEditingRanges([.. places.Select(p => Places.RangeOf(document.Text, p.Span))], "[\\p{L}_][\\p{L}\\p{Nd}_]*")
            : null;
    }
}
