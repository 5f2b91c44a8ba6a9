namespace PolicyLint.Analyzer.Generator;

/// <summary>
/// The names by which a build calls paths: the compiler's <c>PathMap</c>. The compiler maps the paths in <c>#line</c> too, but only in what it
/// writes; in the text that it hashes they would differ from one checkout to the next.
/// </summary>
/// <param name="Map">As the compiler takes it: <c>from=to,from=to</c>.</param>
internal readonly record struct PathNames(string Map)
{
    private static readonly char[] Separators = ['/', '\\'];

    /// <summary>The name of a path: with the first beginning that matches replaced, as the compiler does.</summary>
    public string Of(string path)
    {
        foreach (string pair in Map.Split(','))
        {
            int equals = pair.IndexOf('=');
            string from = equals < 0 ? string.Empty : pair.Substring(0, equals).TrimEnd(Separators);
            if (from.Length > 0 && path.Length > from.Length && path.StartsWith(from, StringComparison.Ordinal) && Separators.Contains(path[from.Length]))
            {
                string to = pair.Substring(equals + 1);
                string rest = path.Substring(from.Length + 1);
                return to.TrimEnd(Separators) + (to.IndexOf('/') >= 0 ? "/" + rest.Replace('\\', '/') : "\\" + rest);
            }
        }

        return path;
    }
}
