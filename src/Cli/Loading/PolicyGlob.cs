using System.IO.Enumeration;
using PolicyLint.LanguageServer.Workspaces;

namespace PolicyLint.Cli.Loading;

/// <summary>
/// Policy files by a pattern, where the shell leaves it to us: <c>*</c> and <c>?</c> within a name, <c>**</c> for any number of folders. What a
/// star stands for is looked into as a folder is; what the pattern names is looked into whatever it is.
/// </summary>
internal sealed class PolicyGlob
{
    private const string AnyFolders = "**";

    private readonly string[] _names;
    private readonly SortedSet<string> _found = new(StringComparer.Ordinal);
    private readonly HashSet<(string Folder, int Name)> _seen = [];

    private PolicyGlob(string pattern)
    {
        string[] names = pattern.Split('/', StringSplitOptions.RemoveEmptyEntries);
        _names = names[^1] == AnyFolders ? [.. names, "*"] : names;
    }

    /// <summary>Whether a path is a pattern.</summary>
    public static bool IsPattern(string path) => path.AsSpan().ContainsAny("*?");

    /// <summary>Finds the files, absolute and in ordinal order.</summary>
    /// <param name="folder">The folder that the pattern starts from, absolute.</param>
    /// <param name="pattern">Names between slashes.</param>
    public static IReadOnlyCollection<string> Find(string folder, string pattern)
    {
        var glob = new PolicyGlob(pattern);
        if (Directory.Exists(folder))
        {
            glob.Enter(folder, IgnoreRules.Of(folder), 0);
        }

        return glob._found;
    }

    private void Enter(string folder, IgnoreRules rules, int at)
    {
        // Two '**' come to the same folder by many ways.
        if (!_seen.Add((folder, at)))
        {
            return;
        }

        string name = _names[at];
        if (at == _names.Length - 1)
        {
            _found.UnionWith(PolicyScan.Look(folder, rules).Files.Where(file => Matches(name, file)));
        }
        else if (!IsPattern(name))
        {
            string named = Path.GetFullPath(name, folder);
            if (Directory.Exists(named))
            {
                Enter(named, IgnoreRules.Of(named), at + 1);
            }
        }
        else
        {
            bool isAny = name == AnyFolders;
            if (isAny)
            {
                Enter(folder, rules, at + 1);
            }

            foreach (string inner in PolicyScan.Look(folder, rules).Folders.Where(inner => isAny || Matches(name, inner)))
            {
                Enter(inner, rules.Within(inner), isAny ? at : at + 1);
            }
        }
    }

    private static bool Matches(string name, string path) => FileSystemName.MatchesSimpleExpression(name, Path.GetFileName(path), ignoreCase: false);
}
