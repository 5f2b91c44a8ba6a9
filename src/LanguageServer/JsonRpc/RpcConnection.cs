using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace PolicyLint.LanguageServer.JsonRpc;

/// <summary>
/// A JSON-RPC 2.0 connection. Messages are taken in the order in which they come: notifications are carried out at once, requests are
/// begun at once and answered when they are done.
/// </summary>
internal sealed class RpcConnection(Stream input, Stream output)
{
    private readonly MessageReader _reader = new(input);
    private readonly MessageWriter _writer = new(output);
    private readonly ConcurrentDictionary<string, CancellationTokenSource> _running = new(StringComparer.Ordinal);
    private int _lastRequest;

    /// <summary>What begins to answer a request, in the order of the messages; what it returns is run beside the others.</summary>
    public required Func<string, JsonElement, Func<CancellationToken, RpcResult>> OnRequest { get; init; }

    /// <summary>What carries out a notification, before the next message is taken.</summary>
    public required Action<string, JsonElement> OnNotification { get; init; }

    /// <summary>Told of what went wrong and could not be answered.</summary>
    public required Action<string> OnTrouble { get; init; }

    /// <summary>Takes messages until the stream ends or the token says so.</summary>
    /// <exception cref="InvalidDataException">What came is no message; nothing after it can be understood.</exception>
    public async Task Run(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested && await _reader.Read(cancellationToken) is { } bytes)
        {
            Take(bytes);
        }
    }

    /// <summary>Tells the other side something.</summary>
    public void Notify<T>(string method, T parameters, JsonTypeInfo<T> type) => Send(json =>
    {
        json.WriteString("method", method);
        json.WritePropertyName("params");
        JsonSerializer.Serialize(json, parameters, type);
    });

    /// <summary>Asks the other side for something whose answer nobody waits for.</summary>
    public void Request<T>(string method, T? parameters, JsonTypeInfo<T>? type)
    {
        string id = "server-" + Interlocked.Increment(ref _lastRequest).ToString(System.Globalization.CultureInfo.InvariantCulture);
        Send(json =>
        {
            json.WriteString("id", id);
            json.WriteString("method", method);
            if (type is not null)
            {
                json.WritePropertyName("params");
                JsonSerializer.Serialize(json, parameters!, type);
            }
        });
    }

    /// <summary>Says that a request that runs is no longer wanted.</summary>
    public void Cancel(JsonElement id)
    {
        if (_running.TryGetValue(id.GetRawText(), out CancellationTokenSource? request))
        {
            request.Cancel();
        }
    }

    private void Take(byte[] bytes)
    {
        JsonElement message;
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            message = document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            Fail(default, RpcErrorCode.ParseError, e.Message);
            return;
        }

        if (message.ValueKind != JsonValueKind.Object)
        {
            Fail(default, RpcErrorCode.InvalidRequest, "A message is an object.");
            return;
        }

        message.TryGetProperty("id", out JsonElement id);
        message.TryGetProperty("params", out JsonElement parameters);
        bool isMethod = message.TryGetProperty("method", out JsonElement method) && method.ValueKind == JsonValueKind.String;
        if (isMethod && id.ValueKind is JsonValueKind.Number or JsonValueKind.String)
        {
            Begin(id, method.GetString()!, parameters);
        }
        else if (isMethod && id.ValueKind == JsonValueKind.Undefined)
        {
            Carry(method.GetString()!, parameters);
        }
        else if (isMethod || id.ValueKind == JsonValueKind.Undefined)
        {
            Fail(default, RpcErrorCode.InvalidRequest, "A message has a method, an id that is a number or a text, or both.");
        }

        // What is left is the answer to something that the server asked for and does not wait for.
    }

    private void Carry(string method, JsonElement parameters)
    {
        try
        {
            OnNotification(method, parameters);
        }
        catch (RpcException e)
        {
            OnTrouble($"{method}: {e.Message}");
        }
        catch (Exception e)
        {
            // One notification that fails must not end the server; nobody waits for an answer, so the log has it.
            OnTrouble($"{method}: {e}");
        }
    }

    private void Begin(JsonElement id, string method, JsonElement parameters)
    {
        Func<CancellationToken, RpcResult> run;
        try
        {
            run = OnRequest(method, parameters);
        }
        catch (Exception e)
        {
            Answer(id, method, e);
            return;
        }

        var cancellation = new CancellationTokenSource();
        string key = id.GetRawText();
        _running[key] = cancellation;
        _ = Task.Run(() =>
        {
            try
            {
                RpcResult result = run(cancellation.Token);
                Send(json =>
                {
                    json.WritePropertyName("id");
                    id.WriteTo(json);
                    json.WritePropertyName("result");
                    result.Write(json);
                });
            }
            catch (Exception e)
            {
                Answer(id, method, e);
            }
            finally
            {
                _running.TryRemove(key, out _);
                cancellation.Dispose();
            }
        });
    }

    /// <summary>A request that fails is answered with an error: it must not end the server.</summary>
    private void Answer(JsonElement id, string method, Exception exception)
    {
        switch (exception)
        {
            case OperationCanceledException:
                Fail(id, RpcErrorCode.RequestCancelled, "The request is no longer wanted.");
                break;
            case RpcException e:
                Fail(id, e.Code, e.Message);
                break;
            case JsonException e:
                Fail(id, RpcErrorCode.InvalidParams, e.Message);
                break;
            default:
                OnTrouble($"{method}: {exception}");
                Fail(id, RpcErrorCode.InternalError, exception.Message);
                break;
        }
    }

    private void Fail(JsonElement id, RpcErrorCode code, string message) => Send(json =>
    {
        json.WritePropertyName("id");
        if (id.ValueKind == JsonValueKind.Undefined)
        {
            json.WriteNullValue();
        }
        else
        {
            id.WriteTo(json);
        }

        json.WriteStartObject("error");
        json.WriteNumber("code", (int)code);
        json.WriteString("message", message);
        json.WriteEndObject();
    });

    private void Send(Action<Utf8JsonWriter> write)
    {
        try
        {
            _writer.Write(write);
        }
        catch (IOException e)
        {
            // The client is gone; the stream that it wrote to ends as well, and with it the server.
            OnTrouble("The client does not read any more: " + e.Message);
        }
    }
}
