using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.Dsl.Text;
using PolicyLint.LanguageServer;
using PolicyLint.LanguageServer.Features.DocumentDiagnostics;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Fuzz.Features;

/// <summary>A rename to a name that nothing has can be taken back, and changes neither how many findings there are nor of which rules.</summary>
internal static class RenameLaw
{
    /// <summary>What another name may put right, or make wrong in another way: declared twice, of another kind, one name in C#.</summary>
    private static readonly string[] AboutNames = ["SVP1002", "SVP1003", "SVP1007"];

    /// <summary>What is wrong with a rename; null where nothing is.</summary>
    /// <param name="workspace">The documents, all of them open.</param>
    /// <param name="asked">The parameters of the rename.</param>
    /// <param name="edit">Its answer.</param>
    public static string? Broken(Workspace workspace, JsonObject asked, JsonElement edit)
    {
        WorkspaceSnapshot before = workspace.Snapshot;
        (string Uri, PolicyText Text)[] texts = [.. before.Open.Values.Select(d => (d.Uri, d.Text))];
        string found = Found(before, texts);
        if (Array.Exists(AboutNames, code => found.Contains(code, StringComparison.Ordinal)))
        {
            return null;
        }

        JsonElement[] documents = [.. edit.GetProperty("documentChanges").EnumerateArray()];
        if (documents.Length == 0)
        {
            return "nothing is renamed";
        }

        var renamed = new Workspace();
        foreach ((string uri, PolicyText text) in texts)
        {
            renamed.Open(uri, 1, Applied(text, documents.Where(d => d.GetProperty("textDocument").GetProperty("uri").GetString() == uri).SelectMany(d => d.GetProperty("edits").EnumerateArray())));
        }

        string now = Found(renamed.Snapshot, texts);
        if (now != found)
        {
            return $"what is found is another:\n{found}\n{now}\n{edit.GetRawText()}";
        }

        // The first place of the edit has the new name now, and all places behind it on its line stand as far as they did.
        JsonElement first = documents[0].GetProperty("edits")[0];
        JsonElement start = first.GetProperty("range").GetProperty("start");
        string document = documents[0].GetProperty("textDocument").GetProperty("uri").GetString()!;
        PolicyText was = before.Find(document)!.Text;
        string old = was.Slice(Places.SpanOf(was, first.GetProperty("range").Deserialize(ProtocolJson.Default.TextRange)!));
        var back = (JsonObject)asked.DeepClone();
        back["textDocument"]!["uri"] = document;
        back["position"] = JsonNode.Parse(start.GetRawText());
        back["newName"] = old.Trim('`');
        if (FeatureRun.Ask(renamed.Snapshot, "textDocument/rename", document, back, out JsonElement undo) is { } wrong)
        {
            return $"taking it back: {wrong}";
        }

        if (undo.ValueKind != JsonValueKind.Object)
        {
            return $"'{old}' can't be had back: {edit.GetRawText()}";
        }

        int places = documents.Sum(d => d.GetProperty("edits").GetArrayLength());
        int backPlaces = undo.GetProperty("documentChanges").EnumerateArray().Sum(d => d.GetProperty("edits").GetArrayLength());
        return places == backPlaces ? null : $"{places} places are renamed, and {backPlaces} back:\n{edit.GetRawText()}\n{undo.GetRawText()}";
    }

    private static string Found(WorkspaceSnapshot snapshot, (string Uri, PolicyText Text)[] texts) => string.Join(
        "; ",
        texts.Select(t => string.Join(" ", DiagnosticList.Of(snapshot.Find(t.Uri)!, CancellationToken.None).Select(d => d.Code).Order(StringComparer.Ordinal))));

    private static string Applied(PolicyText text, IEnumerable<JsonElement> edits)
    {
        string content = text.Content;
        foreach ((TextSpan span, string written) in edits
            .Select(e => (Places.SpanOf(text, e.GetProperty("range").Deserialize(ProtocolJson.Default.TextRange)!), e.GetProperty("newText").GetString()!))
            .OrderByDescending(e => e.Item1.Start))
        {
            content = string.Concat(content.AsSpan(0, span.Start), written, content.AsSpan(span.End));
        }

        return content;
    }
}
