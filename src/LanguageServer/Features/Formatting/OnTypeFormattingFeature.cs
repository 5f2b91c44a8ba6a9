using PolicyLint.Dsl.Formatting;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Formatting;

/// <summary>Lays out the declaration whose brace was just closed, or the line that was just ended.</summary>
internal sealed class OnTypeFormattingFeature() : Feature<OnTypeFormattingParams, LspTextEdit[]>(
    ProtocolJson.Default.OnTypeFormattingParams, ProtocolJson.Default.LspTextEditArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/onTypeFormatting";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) =>
        capabilities with { DocumentOnTypeFormattingProvider = new OnTypeFormattingOptions("}", ["\n"]) };

    /// <inheritdoc/>
    protected override LspTextEdit[]? Answer(OnTypeFormattingParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        int offset = Places.OffsetOf(document.Text, parameters.Position);
        TextSpan? span = parameters.Ch == "}" ? Declaration(document.Tree, offset)
            : parameters.Position.Line > 0 ? document.Text.LineSpan(Math.Min(parameters.Position.Line, document.Text.LineCount) - 1)
            : null;

        // A line that was ended is laid out by itself: the break behind it, and what the cursor stands in, are still the author's.
        int end = parameters.Ch == "}" ? offset : span?.End ?? 0;
        return span is { } part ? FormattingEdits.Of(document, PolicyFormatter.Format(document.Tree, part).Where(e => e.Span.End <= end)) : [];
    }

    private static TextSpan? Declaration(SyntaxTree tree, int offset)
    {
        foreach (DeclarationSyntax declaration in tree.Root.Declarations)
        {
            if (tree.SpanOf(declaration) is var span && span.Touches(offset) && span.Length > 0)
            {
                return span;
            }
        }

        return null;
    }
}
