using System.Globalization;

namespace PolicyLint.Cli;

/// <summary>How many there are of something, as people say it.</summary>
internal static class Counted
{
    /// <summary><c>1 file</c>, <c>2 files</c>.</summary>
    public static string Of(int count, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? string.Empty : noun.EndsWith('x') ? "es" : "s")}");
}
