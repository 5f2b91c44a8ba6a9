using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.DocumentDiagnostics;

/// <summary>What is found in a document, for clients that ask.</summary>
internal sealed class DocumentDiagnosticFeature() : Feature<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    ProtocolJson.Default.DocumentDiagnosticParams, ProtocolJson.Default.DocumentDiagnosticReport)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/diagnostic";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) =>
        capabilities with { DiagnosticProvider = new DiagnosticOptions("policylint", InterFileDependencies: true, WorkspaceDiagnostics: true) };

    /// <inheritdoc/>
    protected override DocumentDiagnosticReport? Answer(DocumentDiagnosticParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        Diagnostic[] items = snapshot.Find(parameters.TextDocument.Uri) is { } document ? DiagnosticList.Of(document, cancellationToken) : [];
        string resultId = DiagnosticList.ResultIdOf(items);
        return parameters.PreviousResultId == resultId
            ? new DocumentDiagnosticReport("unchanged", resultId)
            : new DocumentDiagnosticReport("full", resultId, items);
    }
}
