namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>The policy files below a folder: what <c>.gitignore</c> files ignore, build output, packages and hidden folders are left alone.</summary>
internal sealed class PolicyScan
{
    /// <summary>How a policy file's name ends.</summary>
    public const string Extension = ".svcpolicy";

    private static readonly HashSet<string> NeverEntered = new(StringComparer.OrdinalIgnoreCase) { "bin", "obj", "node_modules" };

    private readonly int _mostFiles;
    private readonly List<string> _found = [];

    private PolicyScan(int mostFiles) => _mostFiles = mostFiles;

    /// <summary>Whether a path is that of a policy file.</summary>
    public static bool IsPolicy(string path) => path.EndsWith(Extension, StringComparison.OrdinalIgnoreCase);

    /// <summary>Finds them.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="mostFiles">Where to stop: a folder with more is taken for the wrong one.</param>
    /// <returns>Absolute paths, in ordinal order. A folder that may not be read is passed over.</returns>
    public static IReadOnlyList<string> Find(string folder, int mostFiles = int.MaxValue)
    {
        var scan = new PolicyScan(mostFiles);
        scan.Enter(folder, IgnoreRules.Of(folder));
        scan._found.Sort(StringComparer.Ordinal);
        return scan._found;
    }

    /// <summary>Those in the folder itself; none where it can't be listed.</summary>
    public static IReadOnlyList<string> FindBeside(string folder)
    {
        try
        {
            return [.. Directory.EnumerateFiles(folder, "*" + Extension).Order(StringComparer.Ordinal)];
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // The file that was asked for may be readable all the same, or says itself why it isn't.
            return [];
        }
    }

    /// <summary>Whether a look into a folder would find a file, were it there.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="file">An absolute path.</param>
    public static bool Finds(string folder, string file)
    {
        string[] names = Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar);
        IgnoreRules rules = IgnoreRules.Of(folder);
        string at = folder;
        foreach (string name in names[..^1])
        {
            at = Path.Combine(at, name);
            if (!IsLookedInto(name) || rules.Ignores(at, isFolder: true))
            {
                return false;
            }

            rules = rules.Within(at);
        }

        return names[0] != ".." && IsPolicy(file) && !rules.Ignores(file, isFolder: false);
    }

    /// <summary>Whether a folder of this name is looked into: neither a hidden one, nor one of build output or packages.</summary>
    private static bool IsLookedInto(string name) => name[0] != '.' && !NeverEntered.Contains(name);

    /// <summary>One look into a folder: its policy files, and the folders to look into next.</summary>
    /// <param name="folder">An absolute path.</param>
    /// <param name="rules">What is ignored in it.</param>
    public static (IReadOnlyList<string> Files, IReadOnlyList<string> Folders) Look(string folder, IgnoreRules rules)
    {
        var files = new List<string>();
        var folders = new List<string>();
        FileSystemInfo[] entries;
        try
        {
            entries = new DirectoryInfo(folder).GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // One folder that we may not enter says nothing about the others; a file named on its own tells why it can't be read.
            return (files, folders);
        }

        foreach (FileSystemInfo entry in entries)
        {
            if (entry is DirectoryInfo inner)
            {
                // A link to a folder may lead back up; what it leads to is found where it lies.
                bool isEntered = IsLookedInto(inner.Name) && (inner.Attributes & FileAttributes.ReparsePoint) == 0;
                if (isEntered && !rules.Ignores(inner.FullName, isFolder: true))
                {
                    folders.Add(inner.FullName);
                }
            }
            else if (IsPolicy(entry.Name) && !rules.Ignores(entry.FullName, isFolder: false))
            {
                files.Add(entry.FullName);
            }
        }

        return (files, folders);
    }

    private void Enter(string folder, IgnoreRules rules)
    {
        (IReadOnlyList<string> files, IReadOnlyList<string> folders) = Look(folder, rules);
        _found.AddRange(files.Take(_mostFiles - _found.Count));
        foreach (string inner in folders)
        {
            if (_found.Count >= _mostFiles)
            {
                return;
            }

            Enter(inner, rules.Within(inner));
        }
    }
}
