using System.Text.Json;
using PolicyLint.Dsl.Findings;

namespace PolicyLint.Cli.Checking;

/// <summary>
/// Findings that a team has accepted for now: each by file, rule and place in names, with how often it stands there, so that moving text
/// does not bring it back, and one more of the kind does show.
/// </summary>
internal sealed class Baseline
{
    private const int Format = 1;

    private readonly SortedDictionary<string, SortedDictionary<string, int>> _files;
    private readonly string _folder;

    private Baseline(string folder, SortedDictionary<string, SortedDictionary<string, int>> files)
    {
        _folder = folder;
        _files = files;
    }

    /// <summary>The baseline of what is open now.</summary>
    /// <param name="path">Where it will lie: paths in it are relative to there.</param>
    /// <param name="result">A check without a baseline.</param>
    public static Baseline Of(string path, CheckResult result)
    {
        var baseline = new Baseline(Path.GetDirectoryName(path)!, new(StringComparer.Ordinal));
        foreach (CheckedFile file in result.Files)
        {
            foreach (Finding finding in file.Findings.Where(f => !f.IsSuppressed).Select(f => f.Finding))
            {
                SortedDictionary<string, int> keys = baseline.Keys(file);
                string key = KeyOf(file, finding);
                keys[key] = keys.GetValueOrDefault(key) + 1;
            }
        }

        return baseline;
    }

    /// <summary>Reads a baseline.</summary>
    /// <exception cref="UsageException">It isn't there, or isn't one.</exception>
    public static Baseline Read(string path)
    {
        try
        {
            // As text, so that a byte-order mark that an editor has put before it is none of the JSON.
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path));
            JsonElement root = document.RootElement;
            if (root.GetProperty("format").GetInt32() != Format)
            {
                throw new UsageException($"'{path}' is a baseline of another format. Make it anew with --update-baseline.");
            }

            var files = new SortedDictionary<string, SortedDictionary<string, int>>(StringComparer.Ordinal);
            foreach (JsonProperty file in root.GetProperty("files").EnumerateObject())
            {
                files[file.Name] = new(file.Value.EnumerateObject().ToDictionary(f => f.Name, f => f.Value.GetInt32()), StringComparer.Ordinal);
            }

            return new Baseline(Path.GetDirectoryName(path)!, files);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new UsageException($"'{path}' is no baseline: {e.Message} Make it anew with --update-baseline.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{path}' can't be read: {e.Message} Make it with --update-baseline.");
        }
    }

    /// <summary>What is known of a file, to be taken from.</summary>
    public BaselineFile? Of(CheckedFile file) => _files.TryGetValue(NameOf(file), out var known) ? new BaselineFile(known) : null;

    /// <summary>The text of the baseline.</summary>
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteNumber("format", Format);
            json.WriteStartObject("files");
            foreach ((string file, SortedDictionary<string, int> keys) in _files)
            {
                json.WriteStartObject(file);
                foreach ((string key, int count) in keys)
                {
                    json.WriteNumber(key, count);
                }

                json.WriteEndObject();
            }

            json.WriteEndObject();
            json.WriteEndObject();
        }

        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    /// <summary>The name by which a finding is known.</summary>
    internal static string KeyOf(CheckedFile file, Finding finding) => (finding.Rule.Code + " " + FindingPlace.Of(file.Tree, finding)).TrimEnd();

    private SortedDictionary<string, int> Keys(CheckedFile file)
    {
        string name = NameOf(file);
        if (!_files.TryGetValue(name, out SortedDictionary<string, int>? keys))
        {
            keys = new(StringComparer.Ordinal);
            _files.Add(name, keys);
        }

        return keys;
    }

    private string NameOf(CheckedFile file) => Path.GetRelativePath(_folder, file.Path).Replace(Path.DirectorySeparatorChar, '/');
}
