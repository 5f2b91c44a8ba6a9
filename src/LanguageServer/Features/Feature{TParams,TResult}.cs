using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Features;

/// <summary>A feature with its types.</summary>
/// <param name="parametersType">How the parameters are read.</param>
/// <param name="resultType">How the answer is written.</param>
internal abstract class Feature<TParams, TResult>(JsonTypeInfo<TParams> parametersType, JsonTypeInfo<TResult> resultType) : Feature
    where TParams : class
    where TResult : class
{
    /// <inheritdoc/>
    public sealed override RpcResult Answer(JsonElement parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken)
    {
        TParams given = (parameters.ValueKind == JsonValueKind.Undefined ? null : parameters.Deserialize(parametersType))
            ?? throw new JsonException($"{Method} needs parameters.");
        return RpcResult.Of(Answer(given, snapshot, cancellationToken), resultType);
    }

    /// <summary>Answers; null: there is nothing to say.</summary>
    protected abstract TResult? Answer(TParams parameters, WorkspaceSnapshot snapshot, CancellationToken cancellationToken);
}
