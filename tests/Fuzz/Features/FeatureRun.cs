using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.Fuzz.Edits;
using PolicyLint.LanguageServer.Features;
using PolicyLint.LanguageServer.JsonRpc;
using PolicyLint.LanguageServer.Workspaces;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.Fuzz.Features;

/// <summary>
/// Every feature of the language server, asked at random places of a document that is edited without sense: none fails, and each answer
/// is one that a client can use. A rename can be taken back, and leaves what is found as it was.
/// </summary>
internal static class FeatureRun
{
    private const string Other = "policy Other\nuse Returns\nrole Boss { staff 1 reports to TeamLead }\nchoice Colour { red, green }\n";

    /// <summary>Runs.</summary>
    /// <param name="seed">What the run depends on.</param>
    /// <param name="count">How many texts.</param>
    /// <param name="policies">Sound policies: the first is edited, and every second text is one of them as it is.</param>
    /// <param name="log">Where the counts go.</param>
    /// <returns>What went wrong first; null where nothing did.</returns>
    public static string? Go(ulong seed, int count, IReadOnlyList<string> policies, TextWriter log)
    {
        var random = new SeededRandom(seed);
        var editor = new RandomEditor(new SeededRandom(seed, 1), policies[0]);
        var clock = Stopwatch.StartNew();
        int answers = 0;
        int renames = 0;
        int actions = 0;
        const string Uri = "untitled:returns.svcpolicy";
        for (int i = 1; i <= count; i++)
        {
            editor.Next();
            ClientText text = i % 2 == 0 ? editor.Text : new ClientText(random.Pick(policies));
            Workspace workspace = Opened(Uri, text.Content);
            (int line, int character) = text.PlaceOf(Place(text, random));
            int lines = text.PlaceOf(text.Content.Length).Line + 1;
            bool isSound = workspace.Snapshot.Find(Uri)!.Tree.Findings.IsEmpty;
            if (isSound && ActionLaw.Broken(workspace.Snapshot, Uri, ref actions) is { } undone)
            {
                return $"edit {i}: {undone}";
            }

            if (NavigationLaw.Broken(workspace.Snapshot, Uri, line, character) is { } lost)
            {
                return $"edit {i}: the name at {line}:{character}: {lost}\n{text.Content}";
            }

            foreach ((string method, JsonObject parameters) in FeatureRequests.At(Uri, line, character).Concat(FeatureRequests.Of(Uri, lines)))
            {
                answers++;
                if (Ask(workspace.Snapshot, method, Uri, parameters, out JsonElement answer) is { } wrong)
                {
                    return $"edit {i}: {method} at {line}:{character}: {wrong}\n{text.Content}";
                }

                if (method == "textDocument/rename" && answer.ValueKind == JsonValueKind.Object && isSound)
                {
                    renames++;
                    if (RenameLaw.Broken(workspace, parameters, answer) is { } broken)
                    {
                        return $"edit {i}: rename at {line}:{character}: {broken}\n{text.Content}";
                    }
                }
            }
        }

        log.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} edits, {answers} answers, {renames} renames taken back, {actions} actions done, {clock.Elapsed.TotalSeconds:F0} s"));
        return null;
    }

    /// <summary>What a feature answers; a refusal in words is none.</summary>
    internal static string? Ask(WorkspaceSnapshot snapshot, string method, string uri, JsonObject parameters, out JsonElement answer)
    {
        answer = default;
        try
        {
            RpcResult result = FeatureList.ByMethod[method].Answer(JsonDocument.Parse(parameters.ToJsonString()).RootElement, snapshot, CancellationToken.None);
            using var stream = new MemoryStream();
            using (var writer = new Utf8JsonWriter(stream))
            {
                result.Write(writer);
            }

            answer = JsonDocument.Parse(stream.ToArray()).RootElement;
        }
        catch (RpcException e) when (e.Message.Length > 0 && method is "textDocument/rename" or "textDocument/prepareRename" or "workspace/executeCommand")
        {
            return null;
        }
#pragma warning disable CA1031 // Whatever a feature throws is what the run looks for.
        catch (Exception e)
#pragma warning restore CA1031
        {
            return e.ToString();
        }

        return answer.ValueKind == JsonValueKind.Null ? null : AnswerLaws.Broken(method, uri, answer, snapshot);
    }

    /// <summary>A place, in a word where a few tries find one: more can be asked of words.</summary>
    private static int Place(ClientText text, SeededRandom random)
    {
        int place = text.Told(random.Below(text.Content.Length + 1));
        for (int tries = 0; tries < 4 && (place == text.Content.Length || !char.IsLetter(text.Content[place])); tries++)
        {
            place = text.Told(random.Below(text.Content.Length + 1));
        }

        return place;
    }

    private static Workspace Opened(string uri, string text)
    {
        var workspace = new Workspace();
        workspace.Open(uri, 1, text);
        workspace.Open("untitled:other.svcpolicy", 1, Other);
        return workspace;
    }
}
