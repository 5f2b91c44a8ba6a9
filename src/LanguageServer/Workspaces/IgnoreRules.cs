using MAB.DotIgnore;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>The <c>.gitignore</c> files that hold for a folder: its own, and those above it up to the repository's root.</summary>
internal sealed class IgnoreRules
{
    private const string FileName = ".gitignore";

    private static readonly IgnoreRules None = new(null, string.Empty, null);

    private readonly IgnoreRules? _outer;
    private readonly string _folder;
    private readonly IgnoreList? _list;

    private IgnoreRules(IgnoreRules? outer, string folder, IgnoreList? list)
    {
        _outer = outer;
        _folder = folder;
        _list = list;
    }

    /// <summary>The rules of the folders above a folder; none outside a repository.</summary>
    public static IgnoreRules Above(string folder)
    {
        var above = new Stack<string>();
        string? at = folder;
        while (at is not null && !Path.Exists(Path.Combine(at, ".git")))
        {
            at = Path.GetDirectoryName(at);
            if (at is not null)
            {
                above.Push(at);
            }
        }

        return at is null ? None : above.Aggregate(None, (rules, outer) => rules.Within(outer));
    }

    /// <summary>These rules and those of a folder within.</summary>
    public IgnoreRules Within(string folder)
    {
        string file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new IgnoreRules(this, folder, Load(file)) : this;
    }

    /// <summary>Whether a path is ignored; a folder that is takes with it all that lies in it.</summary>
    public bool Ignores(string path, bool isFolder) =>
        _list is not null && (_list.IsIgnored(Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/'), isFolder) || _outer!.Ignores(path, isFolder));

    private static IgnoreList? Load(string file)
    {
        try
        {
            return new IgnoreList(file);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Ignoring too little shows a finding too many, and the folder still opens.
            return null;
        }
    }
}
