using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Language;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Hovers;

/// <summary>What the thing under the pointer is: a name with its figures, a clause or word with its meaning, the weekday of a date.</summary>
/// <param name="isPlain">Whether the client shows no Markdown.</param>
internal sealed class HoverFeature(bool isPlain = false) : Feature<TextDocumentPositionParams, Hover>(
    ProtocolJson.Default.TextDocumentPositionParams, ProtocolJson.Default.Hover)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/hover";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { HoverProvider = true };

    /// <inheritdoc/>
    public override Feature For(ClientCapabilities client) => new HoverFeature(MarkupContent.IsPlainFor(client.TextDocument?.Hover?.ContentFormat));

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
            return new Hover(Shown(card), Places.RangeOf(document.Text, name.Span));
        }

        if (ClausePlace.At(document.Tree, offset) is { } clause && clause.StartSpan.Touches(offset))
        {
            return new Hover(Shown(WordCard.Card(clause.Form.Form, clause.Form.Meaning)), Places.RangeOf(document.Text, clause.StartSpan));
        }

        return WordCard.At(document.Tree, offset) is var (markdown, span) ? new Hover(Shown(markdown), Places.RangeOf(document.Text, span)) : null;
    }

    private MarkupContent Shown(string markdown) => isPlain ? MarkupContent.Markdown(markdown).AsPlain() : MarkupContent.Markdown(markdown);
}
