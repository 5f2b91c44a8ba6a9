using System.IO.Pipelines;
using System.Text.Json;
using PolicyLint.LanguageServer;
using PolicyLint.LanguageServer.JsonRpc;

namespace PolicyLint.Hosts.Tests;

/// <summary>The language server, asked over its protocol for what it finds in each folder that an editor may open.</summary>
internal sealed class LanguageServerHost : IPolicyHost
{
    private static readonly string[] Severities = ["", "error", "warning", "information", "hint"];

    /// <inheritdoc/>
    public async Task<IReadOnlyList<HostFinding>> CheckAsync(string root)
    {
        var toServer = new Pipe();
        var toClient = new Pipe();
        var server = new Server(toServer.Reader.AsStream(), toClient.Writer.AsStream(), "0");
        Task<int> running = server.Run(CancellationToken.None);
        var writer = new MessageWriter(toServer.Writer.AsStream());
        var reader = new MessageReader(toClient.Reader.AsStream());

        await Ask(1, "initialize", new { processId = (int?)null, rootUri = new Uri(root).AbsoluteUri, capabilities = new { textDocument = new { diagnostic = new { } } } });
        JsonElement report = await Ask(2, "workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        await Ask(3, "shutdown", null);
        writer.Write(json => json.WriteString("method", "exit"));
        Assert.Equal(0, await running);
        return
        [
            .. from file in report.GetProperty("items").EnumerateArray()
               from diagnostic in file.GetProperty("items").EnumerateArray()
               select FindingOf(root, file.GetProperty("uri").GetString()!, diagnostic),
        ];

        async Task<JsonElement> Ask(int id, string method, object? parameters)
        {
            writer.Write(json =>
            {
                json.WriteNumber("id", id);
                json.WriteString("method", method);
                json.WritePropertyName("params");
                JsonSerializer.Serialize(json, parameters);
            });
            while (await reader.Read(CancellationToken.None) is { } bytes)
            {
                using JsonDocument message = JsonDocument.Parse(bytes);
                if (message.RootElement.TryGetProperty("id", out JsonElement answered) && answered.ValueKind == JsonValueKind.Number && answered.GetInt32() == id)
                {
                    return message.RootElement.GetProperty("result").Clone();
                }
            }

            throw new EndOfStreamException($"The server ended before it answered '{method}'.");
        }
    }

    /// <summary>What the policy suppresses, and what is hidden, an editor has no place for.</summary>
    public bool Tells(HostFinding finding) => !finding.IsSuppressed && finding.Severity != "hidden";

    private static HostFinding FindingOf(string root, string uri, JsonElement diagnostic) => new(
        PathOf(root, uri),
        diagnostic.GetProperty("code").GetString()!,
        SpanOf(diagnostic.GetProperty("range")),
        Severities[diagnostic.GetProperty("severity").GetInt32()],
        diagnostic.GetProperty("message").GetString()!,
        IsSuppressed: false,
        diagnostic.TryGetProperty("relatedInformation", out JsonElement related)
            ? string.Join(", ", related.EnumerateArray().Select(r => r.GetProperty("location")).Select(l => PathOf(root, l.GetProperty("uri").GetString()!) + ":" + SpanOf(l.GetProperty("range"))))
            : string.Empty,
        Fixes: null);

    private static string PathOf(string root, string uri) => Path.GetRelativePath(root, new Uri(uri).LocalPath).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>The protocol counts from 0.</summary>
    private static string SpanOf(JsonElement range)
    {
        (JsonElement start, JsonElement end) = (range.GetProperty("start"), range.GetProperty("end"));
        return HostFinding.SpanOf(Number(start, "line"), Number(start, "character"), Number(end, "line"), Number(end, "character"));
    }

    private static int Number(JsonElement place, string name) => place.GetProperty(name).GetInt32() + 1;
}
