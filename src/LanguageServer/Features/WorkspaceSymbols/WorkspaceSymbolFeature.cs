using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.WorkspaceSymbols;

/// <summary>Declarations of all policies by part of their name.</summary>
internal sealed class WorkspaceSymbolFeature() : Feature<WorkspaceSymbolParams, WorkspaceSymbol[]>(
    ProtocolJson.Default.WorkspaceSymbolParams, ProtocolJson.Default.WorkspaceSymbolArray)
{
    private const int Most = 500;

    /// <inheritdoc/>
    public override string Method => "workspace/symbol";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { WorkspaceSymbolProvider = true };

    /// <inheritdoc/>
    protected override WorkspaceSymbol[] Answer(WorkspaceSymbolParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        var found = new List<WorkspaceSymbol>();
        foreach (DocumentView document in snapshot.Documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (Symbol symbol in NameIndex.DeclaredIn(document.Policy).Where(s => s.Name.Length > 0 && Matches(s.Name, parameters.Query)))
            {
                if (found.Count == Most)
                {
                    return [.. found];
                }

                found.Add(new WorkspaceSymbol(
                    symbol.Name,
                    SymbolKinds.IconOf(symbol),
                    symbol is PolicySymbol ? null : document.Policy.Name,
                    new Location(document.Uri, Places.RangeOf(document.Text, symbol.NameSpan))));
            }
        }

        return [.. found];
    }

    /// <summary>Whether the letters of the query stand in the name in their order.</summary>
    private static bool Matches(string name, string query)
    {
        int at = 0;
        foreach (char letter in query)
        {
            at = name.IndexOf(letter.ToString(), at, StringComparison.OrdinalIgnoreCase) + 1;
            if (at == 0)
            {
                return false;
            }
        }

        return true;
    }
}
