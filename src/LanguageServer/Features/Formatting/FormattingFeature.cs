using PolicyLint.Dsl.Formatting;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Formatting;

/// <summary>The one layout of a whole document.</summary>
internal sealed class FormattingFeature() : Feature<FormattingParams, LspTextEdit[]>(
    ProtocolJson.Default.FormattingParams, ProtocolJson.Default.LspTextEditArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/formatting";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { DocumentFormattingProvider = true };

    /// <inheritdoc/>
    protected override LspTextEdit[]? Answer(FormattingParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document ? FormattingEdits.Of(document, PolicyFormatter.Format(document.Tree).Edits) : null;
}
