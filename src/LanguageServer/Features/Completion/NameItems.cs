using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.Features.Hovers;
using PolicyLint.LanguageServer.Features.Rename;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Completion;

/// <summary>Names of the kind that a place asks for.</summary>
internal static class NameItems
{
    /// <summary>The items; those that the place is made for come first.</summary>
    public static IEnumerable<CompletionItem> At(DocumentView document, Expectation expectation, ValueSlot value)
    {
        if (expectation.WithName is not { } tree)
        {
            return [];
        }

        var slot = new NameSlot(document, tree, expectation, value);
        return slot.Names()
            .Where(n => n.Symbol.Name.Length > 0)
            .DistinctBy(n => n.Symbol.Name)
            .Select(n => new CompletionItem(
                n.Symbol.Name,
                CompletionKinds.Of(n.Symbol),
                SymbolCard.HeadOf(n.Symbol),
                n.Symbol.Documentation is { } documentation ? MarkupContent.Markdown(documentation) : null,
                (n.Rank switch { 0 => ItemRank.Value, 1 => ItemRank.Name, _ => ItemRank.Function }) + n.Symbol.Name,
                TextEdit: new LspTextEdit(new TextRange(new Position(0, 0), new Position(0, 0)), PolicyName.TryWrite(n.Symbol.Name, n.Symbol is PolicySymbol, out string? written) ? written : n.Symbol.Name)))
            .Concat(slot.Others().Select(n => new CompletionItem(n.Name, CompletionKinds.Value, n.Kind, SortText: ItemRank.Name + n.Name)));
    }
}
