using System.Diagnostics;
using System.Globalization;

namespace PolicyLint.Benchmarks.Scale;

/// <summary>How the time for all findings grows with the number of rules: each size in a fresh process.</summary>
internal static class ScaleTable
{
    private static readonly int[] Sizes = [50, 100, 200, 400, 800];

    /// <summary>Prints the table of docs/performance.md, and writes the plot beside it where a file is named.</summary>
    /// <param name="plot">The SVG file to write; null: none.</param>
    public static void Print(string? plot)
    {
        List<PlotSeries> series = [];
        foreach ((string name, int figures) in new[] { ("12 figures a field", 12), ("60 figures a field", 60) })
        {
            Console.WriteLine($"\n{name}\n\n| rules | all findings | first in a process | peak memory | findings | with a case shown | undecided |\n|---|---|---|---|---|---|---|");
            List<ScaleRun> runs = [];
            foreach (int size in Sizes)
            {
                ScaleRun run = InAProcessOfItsOwn(size, figures);
                runs.Add(run);
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"| {run.Rules} | {run.Again:F0} ms | {run.First:F0} ms | {run.PeakMegabytes:F0} MB | {run.Findings:N0} | {run.Witnesses:N0} | {run.Undecided} |"));
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"\nGrowth: rules to the power of {Exponent(runs):F2} (least squares over the logarithms)."));
            series.Add(new PlotSeries(name, [.. runs.Select(r => ((double)r.Rules, r.Again))]));
        }

        if (plot is not null)
        {
            File.WriteAllText(plot, LogPlot.Svg("All findings of one policy", "rules", "milliseconds", series));
        }
    }

    private static ScaleRun InAProcessOfItsOwn(int rules, int figures)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, ["scale-run", rules.ToString(CultureInfo.InvariantCulture), figures.ToString(CultureInfo.InvariantCulture)]) { RedirectStandardOutput = true };
        using Process process = Process.Start(start)!;
        string line = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? ScaleRun.Read(line.Trim()) : throw new InvalidOperationException($"The run of {rules} rules ended with {process.ExitCode}.");
    }

    private static double Exponent(List<ScaleRun> runs)
    {
        double[] x = [.. runs.Select(r => Math.Log(r.Rules))];
        double[] y = [.. runs.Select(r => Math.Log(r.Again))];
        (double meanX, double meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }
}
