using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>Gives the thing under the cursor another name, in every file that speaks of it.</summary>
/// <param name="withVersions">Whether the client knows versions of documents.</param>
internal sealed class RenameFeature(bool withVersions = true) : Feature<RenameParams, WorkspaceEdit>(
    ProtocolJson.Default.RenameParams, ProtocolJson.Default.WorkspaceEdit)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/rename";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { RenameProvider = new RenameOptions(PrepareProvider: true) };

    /// <inheritdoc/>
    public override Feature For(ClientCapabilities client) => new RenameFeature(client.Workspace?.WorkspaceEdit?.DocumentChanges == true);

    /// <inheritdoc/>
    protected override WorkspaceEdit Answer(RenameParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        WorkspaceEdit edit = Renaming.Of(snapshot, RenameTarget.At(snapshot, parameters.TextDocument.Uri, parameters.Position).Symbol, parameters.NewName, cancellationToken).Edit;
        return withVersions ? edit : edit.WithoutVersions();
    }
}
