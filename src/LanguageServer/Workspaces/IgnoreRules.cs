using MAB.DotIgnore;

namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>The <c>.gitignore</c> files that hold for a folder: its own, and those above it up to the repository's root.</summary>
internal sealed class IgnoreRules
{
    /// <summary>The name of such a file.</summary>
    public const string FileName = ".gitignore";

    private static readonly IgnoreRules None = new(null, Path.DirectorySeparatorChar.ToString(), []);

    private readonly IgnoreRules? _outer;
    private readonly string _folder;
    private readonly IReadOnlyList<IgnoreRule> _rules;

    private IgnoreRules(IgnoreRules? outer, string folder, IReadOnlyList<IgnoreRule> rules)
    {
        _outer = outer;
        _folder = folder;
        _rules = rules;
    }

    /// <summary>The rules that hold in a folder: its own, and those above it. A folder that is ignored itself was asked for all the same; what ignores it says nothing about what lies in it.</summary>
    /// <param name="folder">An absolute path.</param>
    public static IgnoreRules Of(string folder)
    {
        var way = new Stack<string>([folder]);
        while (!Path.Exists(Path.Combine(way.Peek(), ".git")))
        {
            if (Path.GetDirectoryName(way.Peek()) is not { } above)
            {
                return None.Within(folder);
            }

            way.Push(above);
        }

        return way.Aggregate(None, (rules, at) => (rules.Ignores(at, isFolder: true) ? None : rules).Within(at));
    }

    /// <summary>These rules and those of a folder within.</summary>
    public IgnoreRules Within(string folder)
    {
        string file = Path.Combine(folder, FileName);
        return File.Exists(file) ? new IgnoreRules(this, folder, Load(file)) : this;
    }

    /// <summary>Whether a path is ignored, in a folder that is not. As in git, the last rule that speaks of it decides, and an inner file comes after an outer one.</summary>
    public bool Ignores(string path, bool isFolder)
    {
        string relative = Path.GetRelativePath(_folder, path).Replace(Path.DirectorySeparatorChar, '/');
        return _rules.LastOrDefault(r => SpeaksOf(r, relative, isFolder)) is { } last
            ? !last.PatternFlags.HasFlag(PatternFlags.NEGATION)
            : _outer is not null && _outer.Ignores(path, isFolder);
    }

    /// <summary>
    /// Whether a rule means this very path. The package takes what lies in a folder for the folder, so that '!drafts' would take back what
    /// 'drafts/*' ignores: where no '**' stands for more, a pattern means as many names as it has, and one of a single name the last.
    /// </summary>
    private static bool SpeaksOf(IgnoreRule rule, string path, bool isFolder)
    {
        string pattern = rule.Pattern.Trim('/');
        bool isName = !pattern.Contains('/', StringComparison.Ordinal) && !rule.PatternFlags.HasFlag(PatternFlags.ABSOLUTE_PATH);
        return isName ? rule.IsMatch(path[(path.LastIndexOf('/') + 1)..], isFolder)
            : (pattern.Contains("**", StringComparison.Ordinal) || pattern.Count(c => c == '/') == path.Count(c => c == '/')) && rule.IsMatch(path, isFolder);
    }

    private static IReadOnlyList<IgnoreRule> Load(string file)
    {
        try
        {
            return new IgnoreList(file).Rules;
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Ignoring too little shows a finding too many, and the folder still opens.
            return [];
        }
    }
}
