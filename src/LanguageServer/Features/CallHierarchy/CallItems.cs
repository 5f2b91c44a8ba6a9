using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CallHierarchy;

/// <summary>Declarations as the hierarchy of who speaks of whom shows them.</summary>
internal static class CallItems
{
    /// <summary>The declaration that a symbol belongs to, as an item; null where its document is not there.</summary>
    public static CallHierarchyItem? Of(WorkspaceSnapshot snapshot, Symbol symbol) => snapshot.FindPath(symbol.Tree.Text.Path) is { } document
        ? new CallHierarchyItem(
            symbol.Name,
            SymbolKinds.IconOf(symbol),
            document.Uri,
            Places.RangeOf(document.Text, symbol is PolicySymbol ? symbol.NameSpan : document.Tree.SpanOf(symbol.Syntax)),
            Places.RangeOf(document.Text, symbol.NameSpan),
            SymbolKinds.WordOf(symbol) + " of " + symbol.Policy.Name)
        : null;

    /// <summary>The symbol of an item.</summary>
    public static NamePlace? SymbolOf(WorkspaceSnapshot snapshot, CallHierarchyItem item) =>
        snapshot.Find(item.Uri) is { } document ? NameIndex.At(document, Places.OffsetOf(document.Text, item.SelectionRange.Start)) : null;

    /// <summary>Declarations speak of each other; a field speaks as its request, an exception as its rule.</summary>
    public static Symbol DeclarationOf(Symbol symbol) => symbol switch
    {
        FieldSymbol field => field.Request,
        ClauseSymbol clause => clause.Rule,
        ChoiceValueSymbol value => value.Choice,
        EscalationStepSymbol step => step.Escalation,
        RowSymbol row => row.Table,
        _ => symbol,
    };
}
