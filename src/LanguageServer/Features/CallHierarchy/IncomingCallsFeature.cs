using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CallHierarchy;

/// <summary>Who speaks of a declaration: the ladders, rules and capacities that a role, rule or standard matters to.</summary>
internal sealed class IncomingCallsFeature() : Feature<CallHierarchyParams, CallHierarchyIncomingCall[]>(
    ProtocolJson.Default.CallHierarchyParams, ProtocolJson.Default.CallHierarchyIncomingCallArray)
{
    /// <inheritdoc/>
    public override string Method => "callHierarchy/incomingCalls";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities;

    /// <inheritdoc/>
    protected override CallHierarchyIncomingCall[]? Answer(CallHierarchyParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (CallItems.SymbolOf(snapshot, parameters.Item) is not { } asked)
        {
            return null;
        }

        Symbol target = CallItems.DeclarationOf(asked.Symbol);
        return
        [
            .. from document in snapshot.Documents
               from place in NameIndex.In(document)
               where !place.IsDeclaration && NameIndex.IsSame(CallItems.DeclarationOf(place.Symbol), target)
               let speaker = CallItems.DeclarationOf(place.From ?? document.Policy)
               where !NameIndex.IsSame(speaker, target)
               group place by speaker into places
               let item = CallItems.Of(snapshot, places.Key)
               where item is not null
               select new CallHierarchyIncomingCall(item, [.. places.Select(p => Places.RangeOf(p.Document.Text, p.Span))]),
        ];
    }
}
