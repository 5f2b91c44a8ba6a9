using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.CallHierarchy;

/// <summary>Of whom a declaration speaks.</summary>
internal sealed class OutgoingCallsFeature() : Feature<CallHierarchyParams, CallHierarchyOutgoingCall[]>(
    ProtocolJson.Default.CallHierarchyParams, ProtocolJson.Default.CallHierarchyOutgoingCallArray)
{
    /// <inheritdoc/>
    public override string Method => "callHierarchy/outgoingCalls";

    /// <inheritdoc/>
    public override ServerCapabilities Announce(ServerCapabilities capabilities) => capabilities;

    /// <inheritdoc/>
    protected override CallHierarchyOutgoingCall[]? Answer(CallHierarchyParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        if (CallItems.SymbolOf(snapshot, parameters.Item) is not { } asked)
        {
            return null;
        }

        Symbol speaker = CallItems.DeclarationOf(asked.Symbol);
        return
        [
            .. from place in NameIndex.In(asked.Document)
               where !place.IsDeclaration && NameIndex.IsSame(CallItems.DeclarationOf(place.From ?? asked.Document.Policy), speaker)
               let target = CallItems.DeclarationOf(place.Symbol)
               where !NameIndex.IsSame(target, speaker)
               group place by target into places
               let item = CallItems.Of(snapshot, places.Key)
               where item is not null
               select new CallHierarchyOutgoingCall(item, [.. places.Select(p => Places.RangeOf(p.Document.Text, p.Span))]),
        ];
    }
}
