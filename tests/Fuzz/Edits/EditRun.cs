using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using PolicyLint.LanguageServer;
using PolicyLint.LanguageServer.Features.DocumentDiagnostics;
using PolicyLint.LanguageServer.Protocol;
using PolicyLint.LanguageServer.Workspaces;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Fuzz.Edits;

/// <summary>
/// Random edits of a document in a workspace of three: after each, the server's text is the client's, and what is found is what a
/// workspace finds that has seen nothing before. Memory after collection does not grow with the number of edits.
/// </summary>
internal static class EditRun
{
    private const string Other = "policy Other\nrole Boss { staff 1 }\nchoice Colour { red, green }\n";
    private const string Third = "policy Third\nuse Returns\nrole Helper { staff 2 reports to TeamLead }\n";

    /// <summary>Runs.</summary>
    /// <returns>What went wrong first; null where nothing did.</returns>
    public static string? Go(ulong seed, int count, string original, TextWriter log)
    {
        string folder = Directory.CreateTempSubdirectory("edits").FullName;
        try
        {
            File.WriteAllText(Path.Combine(folder, "returns.svcpolicy"), original);
            File.WriteAllText(Path.Combine(folder, "other.svcpolicy"), Other);
            File.WriteAllText(Path.Combine(folder, "third.svcpolicy"), Third);
            return Go(seed, count, original, folder, log);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static string? Go(ulong seed, int count, string original, string folder, TextWriter log)
    {
        string uri = new Uri(Path.Combine(folder, "returns.svcpolicy")).AbsoluteUri;
        string third = new Uri(Path.Combine(folder, "third.svcpolicy")).AbsoluteUri;
        var editor = new RandomEditor(new SeededRandom(seed), original);
        var workspace = new Workspace();
        workspace.AddFolder(folder);
        workspace.Open(uri, 0, original);
        var clock = Stopwatch.StartNew();
        long early = 0;
        for (int i = 1; i <= count; i++)
        {
            ClientText before = editor.Text;
            IReadOnlyList<ClientEdit> edits = editor.Next();
            DidChangeParams change = JsonSerializer.Deserialize(Message(uri, i, before, edits), ProtocolJson.Default.DidChangeParams)!;
            workspace.Change(change.TextDocument.Uri, change.TextDocument.Version, change.ContentChanges);
            if (workspace.Snapshot.Find(uri)!.Text.Content != editor.Text.Content)
            {
                return $"edit {i}: the server's text is another:\n{Shown(edits)}";
            }

            var fresh = new Workspace();
            fresh.AddFolder(folder);
            fresh.Open(uri, i, editor.Text.Content);
            foreach (string document in new[] { uri, third })
            {
                string has = Found(workspace, document);
                string should = Found(fresh, document);
                if (has != should)
                {
                    return $"edit {i}: what is found in {Path.GetFileName(document)} is not what a fresh workspace finds:\n{Shown(edits)}\nfound  {has}\nshould {should}\n{editor.Text.Content}";
                }
            }

            if (i == Math.Max(1, count / 5) || i == count)
            {
                long now = GC.GetTotalMemory(forceFullCollection: true);
                early = early == 0 ? now : early;
                log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{i,7} edits, {clock.Elapsed.TotalSeconds:F0} s, {now / 1e6:F1} MB after collection"));
                if (now > early + 8_000_000)
                {
                    return $"memory grows: {early} bytes early, {now} after {i} edits";
                }
            }
        }

        return null;
    }

    /// <summary>Everything that is found, as one text.</summary>
    private static string Found(Workspace workspace, string uri)
    {
        Diagnostic[] found = DiagnosticList.Of(workspace.Snapshot.Find(uri)!, CancellationToken.None);
        return found.Length.ToString(CultureInfo.InvariantCulture) + " " + DiagnosticList.ResultIdOf(found) + " " + string.Join(" ", found.Select(d => d.Code));
    }

    /// <summary>The message as an editor writes it: JSON, halves of surrogate pairs escaped.</summary>
    private static string Message(string uri, int version, ClientText before, IReadOnlyList<ClientEdit> edits)
    {
        var json = new StringBuilder();
        json.Append(CultureInfo.InvariantCulture, $$"""{"textDocument":{"uri":"{{uri}}","version":{{version}}},"contentChanges":[""");
        ClientText text = before;
        for (int i = 0; i < edits.Count; i++)
        {
            json.Append(i > 0 ? "," : string.Empty).Append('{');
            if (edits[i].End is { } end)
            {
                (int line, int character) = text.PlaceOf(edits[i].Start);
                (int endLine, int endCharacter) = text.PlaceOf(end);
                json.Append(CultureInfo.InvariantCulture, $$$"""
                    "range":{"start":{"line":{{{line}}},"character":{{{character}}}},"end":{"line":{{{endLine}}},"character":{{{endCharacter}}}}},
                    """);
                text = text.Replace(edits[i].Start, end, edits[i].Text);
            }
            else
            {
                text = new ClientText(edits[i].Text);
            }

            json.Append("\"text\":\"");
            foreach (char c in edits[i].Text)
            {
                json.Append(c is >= ' ' and < '\u007F' and not ('"' or '\\') ? c.ToString() : "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }

            json.Append("\"}");
        }

        return json.Append("]}").ToString();
    }

    private static string Shown(IReadOnlyList<ClientEdit> edits) => string.Join("\n", edits.Select(e => $"  {e.Start}..{e.End} {JsonEncoded(e.Text)}"));

    private static string JsonEncoded(string text) => string.Concat(text.Take(200).Select(c => c is >= ' ' and < '\u007F' ? c.ToString() : $"\\u{(int)c:x4}"));
}
