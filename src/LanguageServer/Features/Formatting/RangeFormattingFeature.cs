using PolicyLint.Dsl.Formatting;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Formatting;

/// <summary>The one layout, of a run.</summary>
internal sealed class RangeFormattingFeature() : Feature<RangeFormattingParams, LspTextEdit[]>(
    ProtocolJson.Default.RangeFormattingParams, ProtocolJson.Default.LspTextEditArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/rangeFormatting";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { DocumentRangeFormattingProvider = true };

    /// <inheritdoc/>
    protected override LspTextEdit[]? Answer(RangeFormattingParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document
            ? FormattingEdits.Of(document, PolicyFormatter.Format(document.Tree, Places.SpanOf(document.Text, parameters.Range)))
            : null;
}
