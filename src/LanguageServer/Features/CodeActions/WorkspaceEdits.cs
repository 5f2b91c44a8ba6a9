using PolicyLint.Dsl.Findings;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CodeActions;

/// <summary>The engine's edits as the protocol has them.</summary>
internal static class WorkspaceEdits
{
    /// <summary>One entry a document, with the version that the edits were made for.</summary>
    public static WorkspaceEdit Of(WorkspaceSnapshot snapshot, IEnumerable<TextEdit> edits) =>
        new([.. edits.GroupBy(e => e.Path, StringComparer.Ordinal).Select(g => Of(snapshot, g))]);

    private static TextDocumentEdit Of(WorkspaceSnapshot snapshot, IGrouping<string, TextEdit> edits)
    {
        DocumentView document = snapshot.FindPath(edits.Key)!;
        return new TextDocumentEdit(
            new OptionalVersionedTextDocumentIdentifier(document.Uri, document.Version),
            [.. edits.Select(e => new LspTextEdit(Places.RangeOf(document.Text, e.Span), e.NewText))]);
    }
}
