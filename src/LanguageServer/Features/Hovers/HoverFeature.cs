using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Language;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Hovers;

/// <summary>What the thing under the pointer is: a name with its figures, or a clause with its meaning.</summary>
internal sealed class HoverFeature() : Feature<TextDocumentPositionParams, Hover>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.Hover)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/hover";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { HoverProvider = true };

    /// <inheritdoc/>
    protected override Hover? Answer(TextDocumentPositionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        int offset = Places.OffsetOf(document.Text, parameters.Position);
        if (NameIndex.At(document, offset) is { } name)
        {
            DocumentView owner = snapshot.FindPath(name.Symbol.Tree.Text.Path) ?? document;
            string card = SymbolCard.Of(name.Symbol, owner.Figures);
            return new Hover(new MarkupContent("markdown", card), Places.RangeOf(document.Text, name.Span));
        }

        return ClausePlace.At(document.Tree, offset) is { } clause && clause.StartSpan.Touches(offset)
            ? new Hover(
                new MarkupContent("markdown", $"```svcpolicy\n{clause.Form.Form}\n```\n\n{clause.Form.Meaning}"),
                Places.RangeOf(document.Text, clause.StartSpan))
            : null;
    }
}
