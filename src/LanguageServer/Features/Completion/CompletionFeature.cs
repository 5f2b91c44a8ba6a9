using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>What could stand at the cursor: clauses and words that the grammar takes there, names of the right kind, currencies, time zones.</summary>
/// <param name="withSnippets">Whether the client understands places to fill in; one that doesn't gets the words of a clause alone.</param>
/// <param name="isPlain">Whether it shows no Markdown.</param>
internal sealed class CompletionFeature(bool withSnippets = true, bool isPlain = false) : Feature<CompletionParams, CompletionList>(
    ProtocolJson.Default.CompletionParams, ProtocolJson.Default.CompletionList)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/completion";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) =>
        capabilities with { CompletionProvider = new CompletionOptions([".", " ", "\""], ResolveProvider: false) };

    /// <inheritdoc/>
    public override Feature For(ClientCapabilities client)
    {
        CompletionItemClientCapabilities? item = client.TextDocument?.Completion?.CompletionItem;
        return new CompletionFeature(item?.SnippetSupport == true, MarkupContent.IsPlainFor(item?.DocumentationFormat));
    }

    /// <inheritdoc/>
    protected override CompletionList? Answer(CompletionParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (snapshot.Find(parameters.TextDocument.Uri) is not { } document)
        {
            return null;
        }

        CompletionPlace place = CompletionPlace.At(document, Places.OffsetOf(document.Text, parameters.Position));
        var items = new List<CompletionItem>();
        if (place.Text is { } text)
        {
            items.AddRange(ZoneItems.At(document, text));
        }
        else if (!place.IsInComment)
        {
            var expectation = Expectation.At(document.Tree, place.Span.Start);
            var value = ValueSlot.At(document, expectation);
            items.AddRange(NameItems.At(document, expectation, value));
            cancellationToken.ThrowIfCancellationRequested();
            items.AddRange(ClauseItems.At(expectation, value));
            cancellationToken.ThrowIfCancellationRequested();
            items.AddRange(ValueItems.At(document, expectation, value));
            items.AddRange(DayItems.At(document, expectation));
        }

        TextRange range = Places.RangeOf(document.Text, place.Span);
        IEnumerable<CompletionItem> taken = withSnippets ? items : items.Where(i => i.Kind != CompletionKinds.Snippet).Select(Plain);
        return new CompletionList(IsIncomplete: false, [.. taken.DistinctBy(i => i.Label).Select(i => i with
        {
            TextEdit = new LspTextEdit(range, i.TextEdit?.NewText ?? i.Label),
            Documentation = isPlain ? i.Documentation?.AsPlain() : i.Documentation,
        })]);
    }

    /// <summary>An item with places to fill in as the words that it starts with.</summary>
    private static CompletionItem Plain(CompletionItem item) => item.InsertTextFormat is null ? item : item with { InsertTextFormat = null, TextEdit = null };
}
