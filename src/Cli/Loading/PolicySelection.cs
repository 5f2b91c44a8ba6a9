using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Loading;

/// <summary>The files that a command speaks of, each with the folder whose policies it is bound with.</summary>
internal sealed class PolicySelection
{
    private readonly SortedDictionary<string, string> _projectOf = new(StringComparer.Ordinal);
    private readonly ProjectFolders _projects = new();
    private readonly Terminal _terminal;
    private readonly bool _isAlone;

    private PolicySelection(Terminal terminal, bool isAlone = false)
    {
        _terminal = terminal;
        _isAlone = isAlone;
    }

    /// <summary>The files, absolute and in ordinal order, each with its project's folder.</summary>
    public IReadOnlyDictionary<string, string> ProjectOf => _projectOf;

    /// <summary>Finds the files.</summary>
    /// <param name="paths">Files, folders and globs; none: the folder of the terminal.</param>
    /// <param name="terminal">Where relative paths start.</param>
    /// <exception cref="UsageException">A path names nothing.</exception>
    public static PolicySelection Of(IReadOnlyList<string> paths, Terminal terminal)
    {
        var selection = new PolicySelection(terminal);
        foreach (string path in paths.Count > 0 ? paths : ["."])
        {
            selection.Add(path);
        }

        return selection;
    }

    /// <summary>One file, whether it is on disk or not.</summary>
    /// <param name="path">Its path.</param>
    /// <param name="terminal">Where a relative path starts.</param>
    /// <param name="isAlone">Whether it speaks of no other: a text of which nobody said where it belongs.</param>
    public static PolicySelection OfFile(string path, Terminal terminal, bool isAlone = false)
    {
        var selection = new PolicySelection(terminal, isAlone);
        selection.AddFile(terminal.FullPath(path));
        return selection;
    }

    /// <summary>The other files of the same projects: what the policies may speak of. Without a C# project, those that lie beside a file.</summary>
    public IEnumerable<(string Path, string Project)> Beside() => _isAlone ? [] :
        from project in _projectOf.Values.Distinct(StringComparer.Ordinal)
        from file in _projects.IsProject(project) ? PolicyScan.Find(project) : PolicyScan.FindBeside(project)
        where !_projectOf.ContainsKey(file) && _projects.Of(file, project) == project
        select (file, project);

    private void Add(string path)
    {
        string full = _terminal.FullPath(path);
        if (path[0] == '-' && !File.Exists(full))
        {
            throw new UsageException($"There is no option '{path}'. A file of that name would be './{path}'.");
        }

        if (Directory.Exists(full))
        {
            AddFolder(full);
        }
        else if (PolicyGlob.IsPattern(path) && !File.Exists(full))
        {
            AddGlob(path);
        }
        else
        {
            // Also one that isn't there: reading it says so, with the others read all the same.
            AddFile(full);
        }
    }

    private void AddFolder(string folder)
    {
        foreach (string file in PolicyScan.Find(folder))
        {
            _projectOf.TryAdd(file, _projects.Of(file, folder));
        }
    }

    private void AddGlob(string glob)
    {
        string pattern = glob.Replace('\\', '/');
        string root = _terminal.Folder;
        int firstStar = pattern.AsSpan().IndexOfAny("*?");
        int slash = pattern.LastIndexOf('/', firstStar);
        if (slash >= 0)
        {
            // What stands before the first star is a folder, which need not lie below ours.
            root = _terminal.FullPath(pattern[..(slash + 1)]);
            pattern = pattern[(slash + 1)..];
        }

        IReadOnlyCollection<string> files = PolicyGlob.Find(root, pattern);
        if (files.Count == 0)
        {
            throw new UsageException($"'{glob}' matches no policy file.");
        }

        foreach (string file in files)
        {
            _projectOf.TryAdd(file, _projects.Of(file, root));
        }
    }

    private void AddFile(string file) => _projectOf.TryAdd(file, _projects.Of(file, Path.GetDirectoryName(file)!));
}
