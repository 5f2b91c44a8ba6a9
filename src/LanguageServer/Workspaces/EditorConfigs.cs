using Microsoft.CodeAnalysis;
using PolicyLint.Dsl.Configuration;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>
/// The settings of files as the compiler would read them: from the <c>.editorconfig</c> files of their folders and of those above, up to
/// one that says <c>root = true</c>. The compiler's own reader does it, once some file speaks of policies at all.
/// </summary>
internal sealed class EditorConfigs
{
    /// <summary>The name of such a file.</summary>
    public const string FileName = ".editorconfig";

    private readonly Func<string, string?>? _first;
    private readonly Dictionary<string, IReadOnlyList<string>> _filesAbove = new(StringComparer.Ordinal);
    private readonly Dictionary<string, AnalyzerConfigSet?> _setOf = new(StringComparer.Ordinal);
    private readonly PolicyOptions _plain;

    /// <summary>Nothing is read yet.</summary>
    /// <param name="first">Looked up before the files: what the user says to this run.</param>
    public EditorConfigs(Func<string, string?>? first = null)
    {
        _first = first;
        _plain = first is null ? PolicyOptions.Default : PolicyOptions.Read(first);
    }

    /// <summary>The settings of a file; its folder's files are read once.</summary>
    /// <param name="path">An absolute path.</param>
    public PolicyOptions Of(string path)
    {
        AnalyzerConfigSet? set;
        lock (_setOf)
        {
            set = SetOf(Path.GetDirectoryName(path)!);
        }

        if (set is null)
        {
            return _plain;
        }

        var settings = set.GetOptionsForSourcePath(path).AnalyzerOptions;
        return PolicyOptions.Read(key => _first?.Invoke(key) ?? settings.GetValueOrDefault(key), settings.Keys);
    }

    private AnalyzerConfigSet? SetOf(string folder)
    {
        if (!_setOf.TryGetValue(folder, out AnalyzerConfigSet? set))
        {
            (string Path, string Text)[] files = [.. FilesAbove(folder).Select(file => (file, Read(file)))];
            set = files.Any(f => f.Text.Contains("svcpolicy", StringComparison.OrdinalIgnoreCase))
                ? AnalyzerConfigSet.Create(files.Select(f => AnalyzerConfig.Parse(f.Text, f.Path)).ToArray())
                : null;
            _setOf.Add(folder, set);
        }

        return set;
    }

    private IReadOnlyList<string> FilesAbove(string folder)
    {
        if (!_filesAbove.TryGetValue(folder, out IReadOnlyList<string>? files))
        {
            IReadOnlyList<string> above = Path.GetDirectoryName(folder) is { } outer ? FilesAbove(outer) : [];
            string own = Path.Combine(folder, FileName);
            files = File.Exists(own) ? [.. above, own] : above;
            _filesAbove.Add(folder, files);
        }

        return files;
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // The compiler, too, goes on without a file that it may not read.
            return string.Empty;
        }
    }
}
