using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using PolicyLint.Benchmarks.Scale;

namespace PolicyLint.Benchmarks.Editing;

/// <summary>
/// How long an editor waits: from <c>didChange</c> to the <c>publishDiagnostics</c> of that version, over 1,000 random keystrokes in one file of
/// a workspace of 1,000; and from the start of the process to the first diagnostics. The real tool over its standard streams, everything included.
/// </summary>
internal static class Keystrokes
{
    private const int Files = 1_000;
    private const int Edits = 1_000;
    private const int Starts = 5;

    public static void Print(string? given)
    {
        string tool = given ?? Tool();
        string folder = Directory.CreateTempSubdirectory("keystrokes").FullName;
        try
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load of the machine before: {Load()}"));
            string text = Returns();
            for (int i = 0; i < Files; i++)
            {
                File.WriteAllText(PathOf(folder, i), Renamed(text, i));
            }

            double[] starts = [.. Enumerable.Range(0, Starts).Select(_ => Start(tool, folder, text)).Order()];
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"start to first diagnostics, {Files} files: {starts[0]:F0} ms at best, {starts[Starts / 2]:F0} ms median of {Starts}"));
            Type(tool, folder, Renamed(text, 0), "a policy of 140 lines");
            Type(tool, folder, BoxPolicy.Text(100, 12, seed: 1), "a policy of 100 rules over ten fields");
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"load of the machine after: {Load()}"));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Start(string tool, string folder, string text)
    {
        var clock = Stopwatch.StartNew();
        using var editor = new EditorProcess(tool);
        Open(editor, folder, Renamed(text, 0));
        return clock.Elapsed.TotalMilliseconds;
    }

    private static void Open(EditorProcess editor, string folder, string text)
    {
        editor.Send(Message("initialize", new JsonObject { ["processId"] = null, ["rootUri"] = new Uri(folder).AbsoluteUri, ["capabilities"] = new JsonObject() }, id: 1));
        editor.Send(Message("initialized", new JsonObject()));
        editor.Send(Message("textDocument/didOpen", new JsonObject
        {
            ["textDocument"] = new JsonObject { ["uri"] = UriOf(folder, 0), ["languageId"] = "svcpolicy", ["version"] = 0, ["text"] = text },
        }));
        editor.WaitFor(m => IsPublished(m, 0));
    }

    private static void Type(string tool, string folder, string text, string what)
    {
        using var editor = new EditorProcess(tool);
        Open(editor, folder, text);
        var random = new Random(1);
        string[] lines = text.Split('\n');
        string[] keys = ["a", "e", "1", "0", " ", "{", "}", "\"", ".", ",", "\n", "when ", "é", "😀"];
        var waits = new List<double>();
        (int Line, int Character, string Key)? typed = null;
        for (int version = 1; version <= Edits; version++)
        {
            // Each key is taken back by the next edit, so that half of the texts are sound and analysed in full.
            (int line, int character, string key) = typed ?? (random.Next(lines.Length), 0, keys[random.Next(keys.Length)]);
            character = typed is null ? random.Next(lines[line].Length + 1) : character;
            (int endLine, int endCharacter) = typed is null ? (line, character) : key == "\n" ? (line + 1, 0) : (line, character + key.Length);
            string message = Message("textDocument/didChange", new JsonObject
            {
                ["textDocument"] = new JsonObject { ["uri"] = UriOf(folder, 0), ["version"] = version },
                ["contentChanges"] = new JsonArray(new JsonObject
                {
                    ["range"] = new JsonObject { ["start"] = Place(line, character), ["end"] = Place(endLine, endCharacter) },
                    ["text"] = typed is null ? key : string.Empty,
                }),
            });
            typed = typed is null ? (line, character, key) : null;
            int awaited = version;
            long start = Stopwatch.GetTimestamp();
            editor.Send(message);
            editor.WaitFor(m => IsPublished(m, awaited));
            waits.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        // The first hundred warm the server up, as the first seconds of a day do.
        Console.WriteLine("didChange to publishDiagnostics, " + what + ":");
        Print("the first 100", waits.Take(100));
        Print("the other 900", waits.Skip(100));
        Print("all", waits);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"working set of the server: {editor.WorkingSet:F0} MB"));
    }

    private static void Print(string which, IEnumerable<double> waits)
    {
        double[] sorted = [.. waits.Order()];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {which}: p50 {sorted[sorted.Length / 2]:F2} ms, p95 {sorted[sorted.Length * 95 / 100]:F2} ms, most {sorted[^1]:F1} ms"));
    }

    private static bool IsPublished(JsonElement message, int version) =>
        message.TryGetProperty("method", out JsonElement method) && method.GetString() == "textDocument/publishDiagnostics"
        && message.GetProperty("params").TryGetProperty("version", out JsonElement told) && told.GetInt32() == version;

    private static string Renamed(string text, int number) => text.Replace("policy Returns", string.Create(CultureInfo.InvariantCulture, $"policy Returns{number}"), StringComparison.Ordinal);

    private static string PathOf(string folder, int number) => Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"returns{number}.svcpolicy"));

    private static string UriOf(string folder, int number) => new Uri(PathOf(folder, number)).AbsoluteUri;

    private static JsonObject Place(int line, int character) => new() { ["line"] = line, ["character"] = character };

    private static string Message(string method, JsonObject parameters, int? id = null)
    {
        var message = new JsonObject { ["jsonrpc"] = "2.0", ["method"] = method, ["params"] = parameters };
        if (id is not null)
        {
            message["id"] = id;
        }

        return message.ToJsonString();
    }

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Trim() + string.Create(CultureInfo.InvariantCulture, $", {Environment.ProcessorCount} processors") : "unknown";

    private static string Returns()
    {
        using var reader = new StreamReader(typeof(Keystrokes).Assembly.GetManifestResourceStream("returns.svcpolicy")!);
        return reader.ReadToEnd();
    }

    /// <summary>The tool as it was built with these benchmarks.</summary>
    private static string Tool()
    {
        string[] parts = AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar);
        string root = string.Join(Path.DirectorySeparatorChar, parts[..^5]);
        return Path.Combine(root, "src", "Cli", "bin", parts[^2], parts[^1], "policylint.dll");
    }
}
