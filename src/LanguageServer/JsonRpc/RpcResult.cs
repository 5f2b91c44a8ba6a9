using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>What a request comes to.</summary>
internal readonly struct RpcResult
{
    private readonly Action<Utf8JsonWriter>? _write;

    private RpcResult(Action<Utf8JsonWriter> write) => _write = write;

    /// <summary>What the user is told besides; null: nothing.</summary>
    public string? ShownText { get; init; }

    /// <summary>The page that the user is shown besides; null: none.</summary>
    public string? ShownPage { get; init; }

    /// <summary>Nothing.</summary>
    public static RpcResult Null => default;

    /// <summary>A value.</summary>
    public static RpcResult Of<T>(T? value, JsonTypeInfo<T> type) => value is null ? Null : new(json => JsonSerializer.Serialize(json, value, type));

    /// <summary>Writes it.</summary>
    public void Write(Utf8JsonWriter json)
    {
        if (_write is null)
        {
            json.WriteNullValue();
        }
        else
        {
            _write(json);
        }
    }
}
