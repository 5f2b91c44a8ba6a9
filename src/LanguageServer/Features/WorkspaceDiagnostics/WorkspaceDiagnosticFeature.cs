using PolicyLint.LanguageServer.Features.DocumentDiagnostics;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.WorkspaceDiagnostics;

/// <summary>What is found in all policy files of the workspace.</summary>
internal sealed class WorkspaceDiagnosticFeature() : Feature<WorkspaceDiagnosticParams, WorkspaceDiagnosticReport>(
    ProtocolJson.Default.WorkspaceDiagnosticParams, ProtocolJson.Default.WorkspaceDiagnosticReport)
{
    /// <inheritdoc/>
    public override string Method => "workspace/diagnostic";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities;

    /// <inheritdoc/>
    protected override WorkspaceDiagnosticReport Answer(WorkspaceDiagnosticParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        Dictionary<string, string> known = parameters.PreviousResultIds.ToDictionary(p => p.Uri, p => p.Value, StringComparer.Ordinal);
        return new WorkspaceDiagnosticReport([.. snapshot.Documents.Select(document =>
        {
            Diagnostic[] items = DiagnosticList.Of(document, cancellationToken);
            string resultId = DiagnosticList.ResultIdOf(items);
            bool isKnown = known.GetValueOrDefault(document.Uri) == resultId;
            return new WorkspaceDocumentDiagnosticReport(isKnown ? "unchanged" : "full", document.Uri, document.Version, resultId, isKnown ? null : items);
        })]);
    }
}
