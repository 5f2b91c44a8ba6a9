using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.Tests.MetaModel;
using PolicyLint.TestKit;
using PolicyLint.TestKit.Programs;

namespace PolicyLint.LanguageServer.Tests.Conversations;

/// <summary>An editor's side of a conversation with the real server process. Every message, either way, is held against LSP 3.17.</summary>
internal sealed class LspClient : IDisposable
{
    private static readonly TimeSpan Patience = Watchdog.Patience;

    private readonly Process _server;
    private readonly ConcurrentDictionary<string, (string Method, TaskCompletionSource<JsonElement> Answer)> _asked = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<(string Method, JsonElement Parameters)> _heard = new();
    private readonly object _gate = new();
    private int _lastId;
    private volatile bool _isOver;

    private LspClient(Process server)
    {
        _server = server;
        new Thread(Listen) { IsBackground = true, Name = "client" }.Start();
    }

    /// <summary>What was wrong with a message of the server.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>Notifications and requests of the server so far.</summary>
    public IReadOnlyCollection<(string Method, JsonElement Parameters)> Heard => _heard;

    public bool HasExited => _server.HasExited;

    public static LspClient Start()
    {
        var start = new ProcessStartInfo(BuiltTool.Command[0], [.. BuiltTool.Command.Skip(1), "lsp", "--stdio"])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false,
        };
        Process server = Process.Start(start)!;
        server.ErrorDataReceived += (_, _) => { };
        server.BeginErrorReadLine();
        return new LspClient(server);
    }

    public static LspClient StartIn(string folder, JsonObject? capabilities = null)
    {
        LspClient client = Start();
        client.Initialize(folder, capabilities ?? []);
        return client;
    }

    public JsonElement Initialize(string folder, JsonObject capabilities)
    {
        JsonElement result = Ask("initialize", new JsonObject
        {
            ["processId"] = Environment.ProcessId,
            ["rootUri"] = null,
            ["capabilities"] = capabilities,
            ["workDoneToken"] = "start",
            ["workspaceFolders"] = new JsonArray(new JsonObject { ["uri"] = new Uri(folder).AbsoluteUri, ["name"] = "policies" }),
        });
        Tell("initialized", new JsonObject());
        return result;
    }

    /// <summary>Asks for something and waits for the answer, which is held against the meta model.</summary>
    public JsonElement Ask(string method, JsonNode? parameters)
    {
        JsonElement message = AskRaw(method, parameters);
        Assert.True(message.TryGetProperty("result", out JsonElement result), method + ": " + message.GetRawText());
        return result;
    }

    /// <summary>The whole answer, an error as well.</summary>
    public JsonElement AskRaw(string method, JsonNode? parameters)
    {
        Assert.Empty(MessageChecker.Lsp317.Request(method, Element(parameters)));
        return Answer(Begin(method, parameters));
    }

    /// <summary>Asks for something, whatever it is, and does not wait.</summary>
    public int Begin(string method, JsonNode? parameters)
    {
        int id = Interlocked.Increment(ref _lastId);
        _asked[id.ToString(CultureInfo.InvariantCulture)] = (method, new TaskCompletionSource<JsonElement>(TaskCreationOptions.RunContinuationsAsynchronously));
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["id"] = id, ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters.DeepClone();
        }

        Send(message.ToJsonString());
        return id;
    }

    public JsonElement Answer(int id)
    {
        Task<JsonElement> answer = _asked[id.ToString(CultureInfo.InvariantCulture)].Answer.Task;
        Assert.True(answer.Wait(Patience), $"no answer to {_asked[id.ToString(CultureInfo.InvariantCulture)].Method}");
        return answer.Result;
    }

    /// <summary>Tells the server something that the protocol has.</summary>
    public void Tell(string method, JsonNode? parameters)
    {
        Assert.Empty(MessageChecker.Lsp317.Notification(method, Element(parameters)));
        TellRaw(method, parameters);
    }

    /// <summary>Tells the server something, whatever it is.</summary>
    public void TellRaw(string method, JsonNode? parameters)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method };
        if (parameters is not null)
        {
            message["params"] = parameters.DeepClone();
        }

        Send(message.ToJsonString());
    }

    /// <summary>Sends bytes as a message, with a length that fits.</summary>
    public void Send(string body)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        SendBytes([.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes]);
    }

    public void SendBytes(byte[] bytes)
    {
        lock (_gate)
        {
            _server.StandardInput.BaseStream.Write(bytes);
            _server.StandardInput.BaseStream.Flush();
        }
    }

    /// <summary>The last notification of a kind that is as wanted; waits for one.</summary>
    public JsonElement WaitFor(string method, Func<JsonElement, bool> isWanted)
    {
        var clock = Stopwatch.StartNew();
        while (clock.Elapsed < Patience)
        {
            foreach ((string heard, JsonElement parameters) in _heard.Reverse())
            {
                if (heard == method && isWanted(parameters))
                {
                    return parameters;
                }
            }

            Thread.Sleep(5);
        }

        throw new TimeoutException($"{method} did not come; heard: {string.Join(", ", _heard.Select(h => h.Method))}");
    }

    /// <summary>Says goodbye as the protocol has it.</summary>
    /// <returns>The exit code.</returns>
    public int Leave()
    {
        Ask("shutdown", null);
        _isOver = true;
        Tell("exit", null);
        return WaitForExit();
    }

    public int WaitForExit()
    {
        Assert.True(_server.WaitForExit(Patience), "the server does not end");
        return _server.ExitCode;
    }

    public void CloseInput() => _server.StandardInput.Close();

    public void Dispose()
    {
        _isOver = true;
        if (!_server.HasExited)
        {
            _server.Kill();
        }

        _server.Dispose();
    }

    private static JsonElement? Element(JsonNode? node) => node is null ? null : JsonDocument.Parse(node.ToJsonString()).RootElement;

    /// <summary>Takes messages until the server or the test ends: either may do so in the middle of one, and an exception that leaves a thread would end all tests.</summary>
    private void Listen()
    {
        try
        {
            Stream stream = _server.StandardOutput.BaseStream;
            while (ReadHeader(stream) is { } length)
            {
                var body = new byte[length];
                stream.ReadExactly(body);
                Take(JsonDocument.Parse(body).RootElement);
            }
        }
        catch (Exception) when (_isOver)
        {
            // The test has what it wants.
        }
        catch (Exception e)
        {
            Violations.Enqueue("the client can't go on listening: " + e);
            foreach ((string method, TaskCompletionSource<JsonElement> answer) in _asked.Values)
            {
                answer.TrySetException(new InvalidOperationException($"nobody listens any more for the answer to {method}", e));
            }
        }
    }

    private static int? ReadHeader(Stream stream)
    {
        int? length = null;
        var line = new StringBuilder();
        for (int next = stream.ReadByte(); next >= 0; next = stream.ReadByte())
        {
            line.Append((char)next);
            if (next != '\n')
            {
                continue;
            }

            string header = line.ToString().TrimEnd();
            if (header.Length == 0)
            {
                return length ?? throw new InvalidDataException("A message of the server does not say its length.");
            }

            length = header.StartsWith("Content-Length: ", StringComparison.Ordinal) ? int.Parse(header.AsSpan(16), CultureInfo.InvariantCulture) : length;
            line.Clear();
        }

        return null;
    }

    private void Take(JsonElement message)
    {
        if (message.GetProperty("jsonrpc").GetString() != "2.0")
        {
            Violations.Enqueue("no jsonrpc 2.0: " + message.GetRawText());
        }

        message.TryGetProperty("id", out JsonElement id);
        if (message.TryGetProperty("method", out JsonElement method))
        {
            message.TryGetProperty("params", out JsonElement parameters);
            JsonElement? given = parameters.ValueKind == JsonValueKind.Undefined ? null : parameters;
            bool isRequest = id.ValueKind != JsonValueKind.Undefined;
            foreach (string error in isRequest ? MessageChecker.Lsp317.Request(method.GetString()!, given) : MessageChecker.Lsp317.Notification(method.GetString()!, given))
            {
                Violations.Enqueue(method.GetString() + ": " + error);
            }

            _heard.Enqueue((method.GetString()!, parameters));
            if (isRequest)
            {
                Send($$"""{"jsonrpc":"2.0","id":{{id.GetRawText()}},"result":{{(method.GetString() == "window/showDocument" ? "{\"success\":true}" : "null")}}}""");
            }

            return;
        }

        if (message.TryGetProperty("result", out JsonElement result))
        {
            if (_asked.TryGetValue(id.GetRawText(), out var asked))
            {
                foreach (string error in MessageChecker.Lsp317.Result(asked.Method, result))
                {
                    Violations.Enqueue(asked.Method + ": " + error);
                }
            }
        }
        else if (!message.TryGetProperty("error", out JsonElement error) || error.GetProperty("code").ValueKind != JsonValueKind.Number || error.GetProperty("message").ValueKind != JsonValueKind.String)
        {
            Violations.Enqueue("neither a result nor an error: " + message.GetRawText());
        }

        if (_asked.TryGetValue(id.GetRawText(), out var waiting))
        {
            waiting.Answer.TrySetResult(message);
        }
        else
        {
            _heard.Enqueue(("error", message));
        }
    }
}
