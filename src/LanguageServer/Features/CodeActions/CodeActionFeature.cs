using System.Collections.Immutable;
using System.Text.Json;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Fixes;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Rules.Edits;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Features.Commands;
using PolicyLint.LanguageServer.Features.DocumentDiagnostics;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CodeActions;

/// <summary>
/// What can be done about the findings of a run: every repair, for one or for all of its kind, to silence it with a reason, to keep its case as an example, to read its page;
/// and about its rules: to make a table of them.
/// </summary>
/// <param name="withVersions">Whether the client knows versions of documents.</param>
internal sealed class CodeActionFeature(bool withVersions = true) : Feature<CodeActionParams, CodeAction[]>(ProtocolJson.Default.CodeActionParams, ProtocolJson.Default.CodeActionArray)
{
    private const string QuickFix = "quickfix";
    private const string Reason = "say why";

    /// <inheritdoc/>
    public override string Method => "textDocument/codeAction";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) =>
        capabilities with { CodeActionProvider = new CodeActionOptions([QuickFix, TableAction.Kind], ResolveProvider: false) };

    /// <inheritdoc/>
    public override Feature For(ClientCapabilities client) => new CodeActionFeature(client.Workspace?.WorkspaceEdit?.DocumentChanges == true);

    /// <inheritdoc/>
    protected override CodeAction[]? Answer(CodeActionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        TextSpan range = Places.SpanOf(document.Text, parameters.Range);
        CodeAction[] actions =
        [
            .. IsWanted(parameters, QuickFix) ? Repairs(document, range, cancellationToken) : [],
            .. IsWanted(parameters, TableAction.Kind) && TableAction.At(document, range, cancellationToken) is { } table ? [table] : Array.Empty<CodeAction>(),
        ];
        return withVersions ? actions : [.. actions.Select(a => a with { Edit = a.Edit?.WithoutVersions() })];
    }

    /// <summary>Whether a client that asks for some kinds asks for this one: <c>refactor</c> stands for <c>refactor.extract</c> as well.</summary>
    private static bool IsWanted(CodeActionParams parameters, string kind) =>
        parameters.Context.Only is not { } only || only.Any(asked => asked.Length == 0 || kind == asked || kind.StartsWith(asked + ".", StringComparison.Ordinal));

    private static CodeAction[] Repairs(DocumentView document, TextSpan range, CancellationToken cancellationToken)
    {
        Finding[] findings =
        [
            .. from found in document.Findings(cancellationToken).Findings
               where !found.IsSuppressed && found.Finding.Severity > FindingSeverity.Hidden && found.Finding.Span.Start <= range.End && found.Finding.Span.End >= range.Start
               select found.Finding,
        ];
        return
        [
            .. findings.SelectMany(f => f.Fixes.Select((fix, i) => Edit(document, f, fix.Title, fix.Edits, isPreferred: i == 0))),
            .. findings.Where(f => !f.Fixes.IsEmpty).DistinctBy(f => f.Rule.Code).SelectMany(f => AllOf(document, f.Rule, cancellationToken)),
            .. findings.Where(f => f.Example is not null).Select(f => Edit(document, f, "Add the case as an example", [Example(document, f.Example!)], isPreferred: false)),
            .. findings.Where(f => f.Rule.IsSuppressible).Select(f => Edit(document, f, $"Suppress {f.Rule.Code} here, with a reason", [SuppressionEdit.Of(document.Policy, f, Reason)], isPreferred: false)),
            .. findings.DistinctBy(f => f.Rule.Code).Select(f => Page(document, f)),
        ];
    }

    /// <summary>The first repair of every finding of a rule in the document at once, where there are several.</summary>
    private static IEnumerable<CodeAction> AllOf(DocumentView document, RuleDescriptor rule, CancellationToken cancellationToken)
    {
        (ImmutableArray<TextEdit> edits, ImmutableArray<Finding> repaired) =
            FixApplication.Together(document.Findings(cancellationToken).Findings.Where(f => !f.IsSuppressed && f.Finding.Rule.Code == rule.Code).Select(f => f.Finding));
        if (repaired.Length > 1)
        {
            yield return new CodeAction(
                $"Fix all {repaired.Length} of {rule.Code} in this file",
                QuickFix,
                [.. repaired.Select(f => DiagnosticList.Of(document, f))],
                Edit: WorkspaceEdits.Of(document.Snapshot, edits));
        }
    }

    private static CodeAction Edit(DocumentView document, Finding finding, string title, ImmutableArray<TextEdit> edits, bool isPreferred) => new(
        title,
        QuickFix,
        [DiagnosticList.Of(document, finding)],
        isPreferred ? true : null,
        WorkspaceEdits.Of(document.Snapshot, edits));

    private static TextEdit Example(DocumentView document, string example)
    {
        string ending = document.Text.Content.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        string content = document.Text.Content;
        string before = content.Length == 0 || content.EndsWith('\n') ? ending : ending + ending;
        return new TextEdit(document.Path, new TextSpan(content.Length, 0), before + example.Trim().ReplaceLineEndings(ending) + ending);
    }

    private static CodeAction Page(DocumentView document, Finding finding)
    {
        string title = $"What {finding.Rule.Code} means: {finding.Rule.Title}";
        return new CodeAction(
            title,
            QuickFix,
            [DiagnosticList.Of(document, finding)],
            Command: new EditorCommand(title, CommandNames.ShowRule, [JsonSerializer.SerializeToElement(finding.Rule.Code, ProtocolJson.Default.String)]));
    }
}
