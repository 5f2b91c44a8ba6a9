using System.Text.Json;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features;

/// <summary>Something that a client can ask for: a pure function of the workspace at the moment of asking.</summary>
internal abstract class Feature
{
    /// <summary>The method by which it is asked for.</summary>
    public abstract string Method { get; }

    /// <summary>Says in the server's capabilities that it is there.</summary>
    public abstract ServerCapabilities Announce(ServerCapabilities capabilities);

    /// <summary>The feature for a client that can do so much.</summary>
    public virtual Feature For(ClientCapabilities client) => this;

    /// <summary>Answers.</summary>
    /// <exception cref="JsonException">The parameters are not what the method takes.</exception>
    /// <exception cref="OperationCanceledException">Nobody wants the answer any more.</exception>
    public abstract RpcResult Answer(JsonElement parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken);
}
