namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>A request that is answered with an error.</summary>
internal sealed class RpcException(RpcErrorCode code, string message) : Exception(message)
{
    /// <summary>Which error.</summary>
    public RpcErrorCode Code => code;
}
