namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>The policy files below a folder: what git ignores, build output, packages and hidden folders are left alone.</summary>
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
        scan.Enter(new DirectoryInfo(folder), IgnoreRules.Above(folder));
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

    private void Enter(DirectoryInfo folder, IgnoreRules rules)
    {
        rules = rules.Within(folder.FullName);
        FileSystemInfo[] entries;
        try
        {
            entries = folder.GetFileSystemInfos();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // One folder that we may not enter says nothing about the others; a file named on its own tells why it can't be read.
            return;
        }

        foreach (FileSystemInfo entry in entries)
        {
            if (_found.Count >= _mostFiles)
            {
                return;
            }

            if (entry is DirectoryInfo inner)
            {
                // A link to a folder may lead back up; what it leads to is found where it lies.
                bool isEntered = inner.Name[0] != '.' && !NeverEntered.Contains(inner.Name) && (inner.Attributes & FileAttributes.ReparsePoint) == 0;
                if (isEntered && !rules.Ignores(inner.FullName, isFolder: true))
                {
                    Enter(inner, rules);
                }
            }
            else if (IsPolicy(entry.Name) && !rules.Ignores(entry.FullName, isFolder: false))
            {
                _found.Add(entry.FullName);
            }
        }
    }
}
