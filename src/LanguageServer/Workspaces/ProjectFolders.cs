namespace PolicyLint.LanguageServer.Workspaces;

/// <summary>
/// Which policies speak of each other: those of one C# project, as its build binds them together; without one, those below the folder
/// that was asked for.
/// </summary>
internal sealed class ProjectFolders
{
    /// <summary>How the name of a C# project ends.</summary>
    public const string Extension = ".csproj";

    private readonly Dictionary<string, string?> _known = new(StringComparer.Ordinal);

    /// <summary>The folder of the nearest C# project above a file, or the folder that was asked for.</summary>
    /// <param name="file">An absolute path.</param>
    /// <param name="asked">The folder that holds where there is no project.</param>
    public string Of(string file, string asked) => Nearest(Path.GetDirectoryName(file)!) ?? asked;

    /// <summary>Whether a folder is that of a C# project.</summary>
    public bool IsProject(string folder) => Nearest(folder) == folder;

    private string? Nearest(string folder)
    {
        if (!_known.TryGetValue(folder, out string? nearest))
        {
            nearest = HasProject(folder) ? folder : Path.GetDirectoryName(folder) is { } above ? Nearest(above) : null;
            _known.Add(folder, nearest);
        }

        return nearest;
    }

    private static bool HasProject(string folder)
    {
        try
        {
            return Directory.EnumerateFiles(folder, "*" + Extension).Any();
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // A folder that can't be listed holds no project that we could know of.
            return false;
        }
    }
}
