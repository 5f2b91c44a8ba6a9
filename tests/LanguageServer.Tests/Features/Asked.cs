using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.LanguageServer.Features;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Tests.MetaModel;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.LanguageServer.Tests.Features;

/// <summary>A workspace of texts, one of them with a cursor <c>‸</c> in it, and what its features answer; each answer is held against LSP 3.17.</summary>
internal sealed class Asked
{
    private const char Cursor = '‸';

    private readonly Workspace _workspace = new();

    private Asked(string uri) => Uri = uri;

    /// <summary>The document with the cursor.</summary>
    public string Uri { get; }

    public string Text { get; private set; } = string.Empty;

    public JsonObject Position { get; private set; } = [];

    public WorkspaceSnapshot Snapshot => _workspace.Snapshot;

    /// <summary>One document.</summary>
    public static Asked In(string text)
    {
        var asked = new Asked("untitled:policy.svcpolicy");
        int cursor = text.IndexOf(Cursor);
        asked.Text = cursor < 0 ? text : text.Remove(cursor, 1);
        asked._workspace.Open(asked.Uri, 1, asked.Text);
        asked.Position = asked.PositionOf(Math.Max(0, cursor));
        return asked;
    }

    public JsonObject PositionOf(int offset)
    {
        string before = Text[..offset];
        return new JsonObject { ["line"] = before.Count(c => c == '\n'), ["character"] = offset - (before.LastIndexOf('\n') + 1) };
    }

    public JsonObject RangeOf(string part)
    {
        int start = Text.IndexOf(part, StringComparison.Ordinal);
        return new JsonObject { ["start"] = PositionOf(start), ["end"] = PositionOf(start + part.Length) };
    }

    public JsonObject Everything() => new() { ["start"] = PositionOf(0), ["end"] = PositionOf(Text.Length) };

    /// <summary>What a method answers about the document, at the cursor where it takes a place.</summary>
    public JsonElement For(string method, JsonObject? more = null)
    {
        var parameters = new JsonObject { ["textDocument"] = new JsonObject { ["uri"] = Uri } };
        foreach ((string name, JsonNode? value) in more ?? new JsonObject { ["position"] = Position.DeepClone() })
        {
            parameters[name] = value?.DeepClone();
        }

        RpcResult result = FeatureList.ByMethod[method].Answer(JsonDocument.Parse(parameters.ToJsonString()).RootElement, Snapshot, CancellationToken.None);
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            result.Write(writer);
        }

        JsonElement answer = JsonDocument.Parse(stream.ToArray()).RootElement;
        Assert.Empty(MessageChecker.Lsp317.Result(method, answer));
        return answer;
    }

    /// <summary>The labels of what could stand at the cursor.</summary>
    public IReadOnlyList<string> Completions() =>
        [.. For("textDocument/completion").GetProperty("items").EnumerateArray().OrderBy(i => Sort(i), StringComparer.Ordinal).Select(i => i.GetProperty("label").GetString()!)];

    /// <summary>The text after edits of an answer.</summary>
    public string Apply(JsonElement edits)
    {
        string text = Text;
        foreach (JsonElement edit in edits.EnumerateArray().OrderByDescending(e => OffsetOf(e.GetProperty("range").GetProperty("start"))))
        {
            int start = OffsetOf(edit.GetProperty("range").GetProperty("start"));
            int end = OffsetOf(edit.GetProperty("range").GetProperty("end"));
            text = text[..start] + edit.GetProperty("newText").GetString() + text[end..];
        }

        return text;
    }

    public int OffsetOf(JsonElement position)
    {
        int line = 0;
        for (int i = position.GetProperty("line").GetInt32(); i > 0; i--)
        {
            line = Text.IndexOf('\n', line) + 1;
        }

        return line + position.GetProperty("character").GetInt32();
    }

    private static string Sort(JsonElement item) => item.TryGetProperty("sortText", out JsonElement sort) ? sort.GetString()! : item.GetProperty("label").GetString()!;
}
