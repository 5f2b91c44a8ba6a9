using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>What would be renamed at a place, and the name that it has.</summary>
internal sealed class PrepareRenameFeature() : Feature<TextDocumentPositionParams, PrepareRenameResult>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.PrepareRenameResult)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/prepareRename";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities;

    /// <inheritdoc/>
    protected override PrepareRenameResult Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        NamePlace name = RenameTarget.At(snapshot, parameters.TextDocument.Uri, parameters.Position);
        return new PrepareRenameResult(Places.RangeOf(name.Document.Text, name.Span), name.Symbol.Name);
    }
}
