using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.DocumentSymbols;

/// <summary>The outline of a document: its declarations, and what they hold.</summary>
internal sealed class DocumentSymbolFeature() : Feature<TextDocumentParams, DocumentSymbol[]>(
    ProtocolJson.Default.TextDocumentParams, ProtocolJson.Default.DocumentSymbolArray)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/documentSymbol";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { DocumentSymbolProvider = true };

    /// <inheritdoc/>
    public override Feature For(ClientCapabilities client) =>
        client.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport == true ? this : new FlatDocumentSymbolFeature();

    /// <summary>The outline of a document; null where there is no such document.</summary>
    internal static DocumentSymbol[]? Of(WorkspaceSnapshot snapshot, string uri) =>
        snapshot.Find(uri) is { } document
            ? [.. document.Policy.Declarations.Concat(document.Policy.Examples)
                .Where(s => s.Name.Length > 0)
                .OrderBy(s => s.NameSpan.Start)
                .Select(s => Of(document, s, NameIndex.MembersOf(s).Where(m => m is FieldSymbol or ChoiceValueSymbol { Choice.IsInPlace: false } or ClauseSymbol { Parent.Parent: null })))]
            : null;

    /// <inheritdoc/>
    protected override DocumentSymbol[]? Answer(TextDocumentParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken) =>
        Of(snapshot, parameters.TextDocument.Uri);

    private static DocumentSymbol Of(DocumentView document, Symbol symbol, IEnumerable<Symbol> members)
    {
        TextSpan name = symbol.NameSpan;
        TextSpan whole = document.Tree.SpanOf(symbol.Syntax);

        // The protocol wants the name within the whole, also where the text is broken.
        TextSpan range = TextSpan.FromBounds(Math.Min(whole.Start, name.Start), Math.Max(whole.End, name.End));
        DocumentSymbol[] children =
        [
            .. members.Where(m => m.Name.Length > 0).OrderBy(m => m.NameSpan.Start)
                .Select(m => Of(document, m, m is ClauseSymbol clause ? clause.Exceptions : [])),
        ];
        return new DocumentSymbol(
            symbol.Name,
            SymbolKinds.WordOf(symbol) + (symbol.Title is { } title ? " · " + title : symbol is ExampleSymbol { On: { } day } ? " · on " + Words.Date(day) : string.Empty),
            SymbolKinds.IconOf(symbol),
            Places.RangeOf(document.Text, range),
            Places.RangeOf(document.Text, name),
            children.Length > 0 ? children : null);
    }
}
