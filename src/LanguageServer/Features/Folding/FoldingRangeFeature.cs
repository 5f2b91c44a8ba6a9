using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Folding;

/// <summary>What folds: blocks between braces, and comments of several lines.</summary>
internal sealed class FoldingRangeFeature() : Feature<TextDocumentParams, FoldingRange[]>(
    ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.FoldingRangeArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/foldingRange";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { FoldingRangeProvider = true };

    /// <inheritdoc/>
    protected override FoldingRange[]? Answer(TextDocumentParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        var ranges = new List<FoldingRange>();
        Enter(document.Tree, document.Tree.Root, ranges);
        ranges.AddRange(Comments(document.Text));
        return [.. ranges.OrderBy(r => r.StartLine)];
    }

    private static void Enter(SyntaxTree tree, SyntaxNode node, List<FoldingRange> ranges)
    {
        if (node is BlockSyntax)
        {
            TextSpan span = tree.SpanOf(node);
            int first = tree.Text.PositionOf(span.Start).Line;
            int last = tree.Text.PositionOf(Math.Max(span.Start, span.End - 1)).Line - 1;
            if (last > first)
            {
                ranges.Add(new FoldingRange(first, last));
            }
        }

        foreach (SyntaxElement child in node.Children)
        {
            if (child.Node is { } inner)
            {
                Enter(tree, inner, ranges);
            }
        }
    }

    private static IEnumerable<FoldingRange> Comments(PolicyText text)
    {
        int first = -1;
        for (int line = 0; line <= text.LineCount; line++)
        {
            bool isComment = line < text.LineCount && text.Content.AsSpan(text.LineSpan(line).Start, text.LineSpan(line).Length).TrimStart().StartsWith("//");
            if (isComment && first < 0)
            {
                first = line;
            }
            else if (!isComment && first >= 0)
            {
                if (line - 1 > first)
                {
                    yield return new FoldingRange(first, line - 1, "comment");
                }

                first = -1;
            }
        }
    }
}
