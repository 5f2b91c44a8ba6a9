using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.SemanticTokens;

/// <summary>The kinds of the words of a whole document.</summary>
internal sealed class SemanticTokensFullFeature() : Feature<TextDocumentParams, Protocol.SemanticTokens>(
    ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.SemanticTokens)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/semanticTokens/full";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with
    {
        SemanticTokensProvider = new SemanticTokensOptions(new SemanticTokensLegend(TokenColors.Types, TokenColors.Modifiers), Full: true, Range: true),
    };

    /// <inheritdoc/>
    protected override Protocol.SemanticTokens? Answer(TextDocumentParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document
            ? TokenData.Of(document, TextSpan.FromBounds(0, document.Text.Content.Length), cancellationToken)
            : null;
}
