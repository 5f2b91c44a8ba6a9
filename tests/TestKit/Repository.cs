namespace PolicyLint.TestKit;

/// <summary>The repository that the running tests were built from.</summary>
public static class Repository
{
    /// <summary>Its root, without a separator at the end.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The path of a file or folder, from its path inside the repository with forward slashes.</summary>
    public static string PathOf(string inside) => Path.Combine(Root, inside.Replace('/', Path.DirectorySeparatorChar));

    private static string FindRoot()
    {
        for (var directory = new DirectoryInfo(AppContext.BaseDirectory); directory is not null; directory = directory.Parent)
        {
            if (File.Exists(Path.Combine(directory.FullName, "PolicyLint.sln")))
            {
                return directory.FullName;
            }
        }

        throw new InvalidOperationException($"No PolicyLint.sln above {AppContext.BaseDirectory}: these tests read the repository that they were built in.");
    }
}
