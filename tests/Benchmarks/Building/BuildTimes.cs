using System.Globalization;
using System.Text.RegularExpressions;

namespace PolicyLint.Benchmarks.Building;

/// <summary>What a build says of its time, in milliseconds.</summary>
/// <param name="Compiler">The whole compiler, from MSBuild's summary of tasks; 0 where it was not run.</param>
/// <param name="Generators">The generators of one assembly, from the compiler's report.</param>
/// <param name="Analyzers">The analyzers of the same assembly, all threads together.</param>
/// <param name="Build">The whole command.</param>
internal sealed partial record BuildTimes(double Compiler, double Generators, double Analyzers, double Build)
{
    /// <summary>Reads the log of <c>dotnet build -v:d -clp:PerformanceSummary -p:ReportAnalyzer=true</c>.</summary>
    /// <param name="log">The log.</param>
    /// <param name="assembly">The assembly that is asked for.</param>
    /// <param name="build">What the command took, in milliseconds.</param>
    public static BuildTimes Read(string log, string assembly, double build)
    {
        Match compiler = CompilerTask().Match(log);
        int generators = log.IndexOf("Total generator execution time:", StringComparison.Ordinal);
        if (!compiler.Success || generators < 0)
        {
            return new BuildTimes(compiler.Success ? Number(compiler) : 0, 0, 0, build);
        }

        return new BuildTimes(Number(compiler), Of(log[generators..], assembly), Of(log[..generators], assembly), build);
    }

    /// <summary>The middle one of each time.</summary>
    public static BuildTimes Median(IReadOnlyCollection<BuildTimes> runs) =>
        new(Middle(runs, r => r.Compiler), Middle(runs, r => r.Generators), Middle(runs, r => r.Analyzers), Middle(runs, r => r.Build));

    private static double Middle(IReadOnlyCollection<BuildTimes> runs, Func<BuildTimes, double> of) => runs.Select(of).Order().ElementAt(runs.Count / 2);

    /// <summary>An assembly's line of the report; one that took less than half a millisecond is "&lt;0.001".</summary>
    private static double Of(string report, string assembly)
    {
        Match line = assembly.Length == 0 ? Match.Empty : Regex.Match(report, $@"^\s*<?([0-9.]+)\s+<?[0-9]+\s+{Regex.Escape(assembly)}, Version=", RegexOptions.Multiline);
        return line.Success ? Number(line) * 1000 : 0;
    }

    private static double Number(Match match) => double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\s*([0-9]+) ms  Csc ", RegexOptions.Multiline)]
    private static partial Regex CompilerTask();
}
