using System.Diagnostics;
using PolicyLint.TestKit.Queues;

namespace PolicyLint.Fuzz;

/// <summary>Holds the queues of the capacity engine against their slow reference, and says how far it came.</summary>
public static class CapacityRun
{
    private const int Batch = 10_000;

    /// <summary>Compares cases; returns how many figures disagreed.</summary>
    public static int Go(ulong seed, int first, int count, TextWriter output)
    {
        var agreement = new QueueAgreement(seed);
        var watch = Stopwatch.StartNew();
        int told = 0;
        for (int next = first; next < first + count; next += Batch)
        {
            agreement.Check(next, Math.Min(Batch, first + count - next));
            output.WriteLine(FormattableString.Invariant(
                $"{watch.Elapsed.TotalSeconds:F0} s: {Math.Min(next + Batch, first + count) - first} cases, {agreement.Compared} figures; largest relative error {agreement.WorstError:E2} in {agreement.WorstFigure}; {agreement.Disagreements.Count} disagreements"));
            foreach (string disagreement in agreement.Disagreements.Skip(told).Take(20))
            {
                output.WriteLine(disagreement);
            }

            told = agreement.Disagreements.Count;
            output.Flush();
        }

        return told;
    }
}
