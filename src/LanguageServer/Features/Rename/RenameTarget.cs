using PolicyLint.Dsl.Symbols;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Names;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features.Rename;

/// <summary>What would be renamed at a place.</summary>
internal static class RenameTarget
{
    /// <summary>The name at a place.</summary>
    /// <exception cref="RpcException">Nothing there has a name that could be another.</exception>
    public static NamePlace At(WorkspaceSnapshot snapshot, string uri, Position position) =>
        snapshot.Find(uri) is { } document
        && NameIndex.At(document, Places.OffsetOf(document.Text, position)) is { } name
        && name.Symbol is not ExampleSymbol
        && snapshot.FindPath(name.Symbol.Tree.Text.Path) is not null
            ? name
            : throw new RpcException(RpcErrorCode.RequestFailed, "Nothing that has a name stands here.");
}
