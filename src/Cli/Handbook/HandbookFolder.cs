using System.Text;

namespace PolicyLint.Cli.Handbook;

/// <summary>The folder that a handbook is written to. Pages of an earlier handbook make way; whatever else lies there is left alone.</summary>
internal static class HandbookFolder
{
    /// <summary>Writes the pages, each whole or not at all, then removes those that an earlier handbook had and this one has not.</summary>
    /// <param name="folder">Absolute.</param>
    /// <param name="pages">The pages by name.</param>
    /// <returns>How many pages were removed.</returns>
    /// <exception cref="UsageException">A file of somebody else's is in the way, or the folder can't be written; no page is written in the first case.</exception>
    public static int Write(string folder, IReadOnlyDictionary<string, string> pages)
    {
        if (File.Exists(folder))
        {
            throw new UsageException($"'{folder}' is a file; a handbook needs a folder.");
        }

        try
        {
            return Replace(folder, pages);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"'{folder}' can't be written: {e.Message}");
        }
    }

    private static int Replace(string folder, IReadOnlyDictionary<string, string> pages)
    {
        if (pages.Keys.FirstOrDefault(name => Path.Combine(folder, name) is var path && File.Exists(path) && !IsOurs(path)) is { } foreign)
        {
            throw new UsageException($"'{foreign}' in '{folder}' is not a page of a handbook, and stays as it is. Choose another folder.");
        }

        foreach ((string name, string page) in pages)
        {
            AtomicFile.Write(Path.Combine(folder, name), Encoding.UTF8.GetBytes(page));
        }

        string[] stale = [.. Directory.EnumerateFiles(folder, "*.html").Where(path => !pages.ContainsKey(Path.GetFileName(path)) && IsOurs(path))];
        foreach (string path in stale)
        {
            File.Delete(path);
        }

        return stale.Length;
    }

    private static bool IsOurs(string path)
    {
        using var reader = new StreamReader(path, Encoding.UTF8);
        var start = new char[HandbookShell.Mark.Length];
        return reader.ReadBlock(start) == start.Length && new string(start) == HandbookShell.Mark;
    }
}
