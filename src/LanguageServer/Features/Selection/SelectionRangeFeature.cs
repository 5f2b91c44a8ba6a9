using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Selection;

/// <summary>How a selection grows: from the word over its clause and declaration to the whole policy.</summary>
internal sealed class SelectionRangeFeature() : Feature<SelectionRangeParams, SelectionRange[]>(
    ProtocolJson.Default.SelectionRangeParams, ProtocolJson.Default.SelectionRangeArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/selectionRange";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { SelectionRangeProvider = true };

    /// <inheritdoc/>
    protected override SelectionRange[]? Answer(SelectionRangeParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        snapshot.Find(parameters.TextDocument.Uri) is { } document
            ? [.. parameters.Positions.Select(p => At(document, Places.OffsetOf(document.Text, p)))]
            : null;

    private static SelectionRange At(DocumentView document, int offset)
    {
        var whole = TextSpan.FromBounds(0, document.Text.Content.Length);
        var range = new SelectionRange(Places.RangeOf(document.Text, whole));
        TextSpan last = whole;
        for (SyntaxElement? at = new(document.Tree.Root); at is { } element; at = element.Node is { } node ? ChildAt(document.Tree, node, offset) : null)
        {
            TextSpan span = element.Node is { } inner ? document.Tree.SpanOf(inner) : document.Tree.SpanOf(element.Token);
            if (span.Touches(offset) && span != last && span.Length < last.Length)
            {
                range = new SelectionRange(Places.RangeOf(document.Text, span), range);
                last = span;
            }
        }

        return range;
    }

    private static SyntaxElement? ChildAt(SyntaxTree tree, SyntaxNode node, int offset)
    {
        foreach (SyntaxElement child in node.Children)
        {
            if (child.Node is { } inner ? tree.SpanOf(inner) is { Length: > 0 } span && span.Touches(offset) : child.Token.IsPresent && tree.SpanOf(child.Token).Touches(offset))
            {
                return child;
            }
        }

        return null;
    }
}
