namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>Why a request was not answered, as JSON-RPC 2.0 and LSP 3.17 number it.</summary>
internal enum RpcErrorCode
{
    /// <summary>What came is no JSON.</summary>
    ParseError = -32700,

    /// <summary>What came is no message, or one at the wrong time.</summary>
    InvalidRequest = -32600,

    /// <summary>Nobody answers to the method.</summary>
    MethodNotFound = -32601,

    /// <summary>The method takes something else.</summary>
    InvalidParams = -32602,

    /// <summary>The server failed.</summary>
    InternalError = -32603,

    /// <summary>A request came before <c>initialize</c>.</summary>
    ServerNotInitialized = -32002,

    /// <summary>What was asked for can't be done.</summary>
    RequestFailed = -32803,

    /// <summary>The client no longer wants it.</summary>
    RequestCancelled = -32800,
}
