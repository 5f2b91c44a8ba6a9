using System.Text.Json;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Fuzz.Features;

/// <summary>
/// What is offered about the findings of a document that has no syntax error can be done: it changes the text and leaves it without syntax
/// errors; what is silenced is silent; a case that is kept as an example is decided as the example says.
/// </summary>
internal static class ActionLaw
{
    /// <summary>What is wrong with an action; null where nothing is.</summary>
    /// <param name="snapshot">The documents, all of them open.</param>
    /// <param name="uri">The one that is asked about.</param>
    /// <param name="actions">How many were tried.</param>
    public static string? Broken(WorkspaceSnapshot snapshot, string uri, ref int actions)
    {
        DocumentView document = snapshot.Find(uri)!;
        Dictionary<string, int> before = Open(document);
        if (FeatureRun.Ask(snapshot, "textDocument/codeAction", uri, FeatureRequests.Actions(uri, document.Text.LineCount), out JsonElement answer) is { } failed)
        {
            return failed;
        }

        foreach (CodeAction action in answer.Deserialize(ProtocolJson.Default.CodeActionArray)!)
        {
            if (action.Edit is not { } edit)
            {
                continue;
            }

            actions++;
            var after = new Workspace();
            foreach (OpenDocument open in snapshot.Open.Values)
            {
                after.Open(open.Uri, 1, Applied(open.Text, edit.DocumentChanges!.Where(d => d.TextDocument.Uri == open.Uri).SelectMany(d => d.Edits)));
            }

            DocumentView now = after.Snapshot.Find(uri)!;
            string? wrong = now.Text.Content == document.Text.Content ? "nothing changes"
                : !now.Policy.Tree.Findings.IsEmpty ? now.Policy.Tree.Findings[0].Message
                : Wrong(action, before, Open(now));
            if (wrong is not null)
            {
                return $"'{action.Title}': {wrong}\n{now.Text.Content}";
            }
        }

        return null;
    }

    private static string? Wrong(CodeAction action, Dictionary<string, int> before, Dictionary<string, int> after)
    {
        if (action.Title.StartsWith("Suppress ", StringComparison.Ordinal) && action.Diagnostics is [{ Code: { } code }] && after.GetValueOrDefault(code) >= before[code])
        {
            return "it is still said";
        }

        return action.Title == "Add the case as an example" && after.GetValueOrDefault("SVP6001") > before.GetValueOrDefault("SVP6001") ? "the example does not hold" : null;
    }

    private static Dictionary<string, int> Open(DocumentView document) => document.Findings(CancellationToken.None).Findings
        .Where(f => !f.IsSuppressed)
        .CountBy(f => f.Finding.Rule.Code, StringComparer.Ordinal)
        .ToDictionary(StringComparer.Ordinal);

    private static string Applied(PolicyText text, IEnumerable<LspTextEdit> edits)
    {
        string content = text.Content;
        foreach ((TextSpan span, string written) in edits.Select(e => (Places.SpanOf(text, e.Range), e.NewText)).OrderByDescending(e => e.Item1.Start))
        {
            content = string.Concat(content.AsSpan(0, span.Start), written, content.AsSpan(span.End));
        }

        return content;
    }
}
