using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.SemanticTokens;

/// <summary>The kinds of the words of a run.</summary>
internal sealed class SemanticTokensRangeFeature() : Feature<RangeParams, Protocol.SemanticTokens>(
    ProtocolJson.Default.RangeParams, ProtocolJson.Default.SemanticTokens)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/semanticTokens/range";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities;

    /// <inheritdoc/>
    protected override Protocol.SemanticTokens? Answer(RangeParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document
            ? TokenData.Of(document, Places.SpanOf(document.Text, parameters.Range), cancellationToken)
            : null;
}
