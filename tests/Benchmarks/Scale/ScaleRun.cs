using System.Diagnostics;
using PolicyLint.Dsl.Configuration;
using PolicyLint.Dsl.Rules;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Benchmarks.Scale;

/// <summary>What it took to read one policy and to find everything in it, in a process of its own.</summary>
/// <param name="Rules">The rules of the policy.</param>
/// <param name="First">The first time in the process, in milliseconds, the jitter's work included.</param>
/// <param name="Again">The median of eleven times once it is warm, each after one edit of the text, in milliseconds.</param>
/// <param name="PeakMegabytes">The most memory that the process had.</param>
/// <param name="Findings">How many findings.</param>
/// <param name="Witnesses">How many of them show a case.</param>
/// <param name="Undecided">How many questions were too large (SVP2015).</param>
internal sealed record ScaleRun(int Rules, double First, double Again, double PeakMegabytes, int Findings, int Witnesses, int Undecided)
{
    /// <summary>The jitter compiles what is used much in the background, and takes its time.</summary>
    private static readonly TimeSpan Warming = TimeSpan.FromSeconds(3);

    /// <summary>Measures a policy.</summary>
    public static ScaleRun Of(int rules, int figures)
    {
        string text = BoxPolicy.Text(rules, figures, seed: 1);
        (double first, FileFindings findings) = Analyzed(text);
        using var process = Process.GetCurrentProcess();
        double peak = process.PeakWorkingSet64 / 1e6;
        int edits = 0;
        for (var warming = Stopwatch.StartNew(); warming.Elapsed < Warming || edits < 10;)
        {
            Analyzed(Edited(text, edits++));
        }

        double[] again = [.. Enumerable.Range(edits, 11).Select(i => Analyzed(Edited(text, i)).Milliseconds).Order()];
        return new ScaleRun(
            rules,
            first,
            again[again.Length / 2],
            peak,
            findings.Findings.Length,
            findings.Findings.Count(f => f.Finding.Example is not null),
            findings.Findings.Count(f => f.Finding.Rule.Code == "SVP2015"));
    }

    /// <summary>A line that <see cref="Read"/> understands.</summary>
    public string Write() => FormattableString.Invariant($"{Rules} {First:F1} {Again:F1} {PeakMegabytes:F0} {Findings} {Witnesses} {Undecided}");

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    public static ScaleRun Read(string line)
    {
        double[] values = [.. line.Split(' ').Select(v => double.Parse(v, System.Globalization.CultureInfo.InvariantCulture))];
        return new ScaleRun((int)values[0], values[1], values[2], values[3], (int)values[4], (int)values[5], (int)values[6]);
    }

    /// <summary>One figure of one rule changed, so that nothing can be remembered.</summary>
    private static string Edited(string text, int edit) => text.Replace("up to 500_000 GBP", $"up to {500_001 + edit} GBP", StringComparison.Ordinal);

    private static (double Milliseconds, FileFindings Findings) Analyzed(string text)
    {
        long start = Stopwatch.GetTimestamp();
        PolicyProject project = PolicyProject.Bind([SyntaxTree.Parse(PolicyText.From(text, "boxes.svcpolicy"))]);
        FileFindings findings = new PolicyAnalysis(project).Of(project.Policies[0], PolicyOptions.Default);
        return (Stopwatch.GetElapsedTime(start).TotalMilliseconds, findings);
    }
}
