using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>Gives the thing under the cursor another name, in every file that speaks of it.</summary>
internal sealed class RenameFeature() : Feature<RenameParams, WorkspaceEdit>(
    ProtocolJson.Default.RenameParams, ProtocolJson.Default.WorkspaceEdit)
{
    /// <inheritdoc/>
    public override string Method => "textDocument/rename";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities with { RenameProvider = new RenameOptions(PrepareProvider: true) };

    /// <inheritdoc/>
    protected override WorkspaceEdit Answer(RenameParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        NamePlace target = RenameTarget.At(snapshot, parameters.TextDocument.Uri, parameters.Position);
        string name = parameters.NewName.Trim();
        if (!PolicyName.TryWrite(name, isDotted: target.Symbol is PolicySymbol, out string? written))
        {
            throw new RpcException(RpcErrorCode.InvalidParams, $"'{name}' is no name. A name is letters, digits and '_', and starts with a letter.");
        }

        Symbol? other = NameIndex.DeclaredIn(target.Symbol.Policy).FirstOrDefault(s => s.Name == name && !NameIndex.IsSame(s, target.Symbol) && Shares(s, target.Symbol));
        if (other is not null)
        {
            throw new RpcException(RpcErrorCode.RequestFailed, $"'{name}' is declared already, on line {other.Tree.Text.PositionOf(other.NameSpan.Start).Line + 1}.");
        }

        return new WorkspaceEdit([.. NameIndex.Of(snapshot, target.Symbol, cancellationToken)
            .GroupBy(p => p.Document)
            .Select(g => new TextDocumentEdit(
                new OptionalVersionedTextDocumentIdentifier(g.Key.Uri, g.Key.Version),
                [.. g.OrderBy(p => p.Span.Start).Select(p => new LspTextEdit(Places.RangeOf(g.Key.Text, p.Span), written))]))]);
    }

    /// <summary>Whether two things may not have one name: declarations of a policy, members of one declaration.</summary>
    private static bool Shares(Symbol a, Symbol b) => OwnerOf(a) == OwnerOf(b);

    private static Symbol? OwnerOf(Symbol symbol) => symbol switch
    {
        PolicySymbol => null,
        FieldSymbol field => field.Request,
        ChoiceValueSymbol value => value.Choice,
        ClauseSymbol { Parent: { } parent } => parent,
        _ => symbol.Policy,
    };
}
