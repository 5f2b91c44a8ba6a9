using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLint.Package.Tests;

/// <summary>A warning or error as the console shows it: <c>path(line,column): warning CODE: message (link) [project]</c>. Lines and columns from 1; 0 where there is none.</summary>
public sealed partial record BuildFinding(string Path, int Line, int Column, string Severity, string Code, string Message, string? HelpLink)
{
    /// <summary>Every finding of a console log, each once.</summary>
    public static IEnumerable<BuildFinding> ParseAll(string log) => log.Split('\n').Select(Parse).OfType<BuildFinding>().Distinct();

    public static BuildFinding? Parse(string line)
    {
        var match = Shape().Match(line.Trim());
        return match.Success
            ? new BuildFinding(
                match.Groups["path"].Value.Trim(), Number(match.Groups["line"]), Number(match.Groups["column"]), match.Groups["severity"].Value, match.Groups["code"].Value,
                match.Groups["message"].Value.Trim(), match.Groups["link"] is { Success: true, Value: var link } ? link : null)
            : null;
    }

    private static int Number(Group group) => group.Success ? int.Parse(group.ValueSpan, CultureInfo.InvariantCulture) : 0;

    [GeneratedRegex(
        """^(?<path>[^:]*?|[A-Za-z]:[^:]*?)(\((?<line>\d+),(?<column>\d+)(,\d+,\d+)?\))?\s*: (?<severity>warning|error) (?<code>[A-Z]+\d+): (?<message>.*?)( \((?<link>https?://[^)\s]+)\))?( \[[^\]]+\])?$""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Shape();
}
