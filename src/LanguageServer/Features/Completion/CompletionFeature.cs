using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>What could stand at the cursor: clauses and words that the grammar takes there, names of the right kind, currencies, time zones.</summary>
internal sealed class CompletionFeature() : Feature<CompletionParams, CompletionList>(
    ProtocolJson.Default.CompletionParams, ProtocolJson.Default.CompletionList)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/completion";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) =>
        capabilities with { CompletionProvider = new CompletionOptions([".", " ", "\""], ResolveProvider: false) };

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
            items.AddRange(NameItems.At(document, expectation));
            cancellationToken.ThrowIfCancellationRequested();
            items.AddRange(ClauseItems.At(expectation));
            items.AddRange(ValueItems.At(document, expectation));
        }

        TextRange range = Places.RangeOf(document.Text, place.Span);
        return new CompletionList(IsIncomplete: false, [.. items.DistinctBy(i => i.Label).Select(i => i with { TextEdit = new LspTextEdit(range, i.TextEdit?.NewText ?? i.Label) })]);
    }
}
