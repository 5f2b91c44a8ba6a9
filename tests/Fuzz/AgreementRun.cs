using System.Diagnostics;
using PolicyLint.TestKit.Policies;

namespace PolicyLint.Fuzz;

/// <summary>Holds the engines against each other over many generated policies, and says how far it came.</summary>
public static class AgreementRun
{
    private const int Batch = 200;

    /// <summary>Compares policies; returns how many disagreements there were.</summary>
    public static int Go(ulong seed, int first, int policies, int inputs, TextWriter output)
    {
        var agreement = new PolicyAgreement(seed, inputs, maxCells: 20_000);
        var watch = Stopwatch.StartNew();
        int told = 0;
        for (int next = first; next < first + policies; next += Batch)
        {
            agreement.CheckGenerated(next, Math.Min(Batch, first + policies - next));
            output.WriteLine($"{watch.Elapsed.TotalSeconds:F0} s: {agreement.Counts}; {agreement.Disagreements.Count} disagreements");
            foreach (Disagreement disagreement in agreement.Disagreements.Skip(told))
            {
                output.WriteLine(disagreement);
            }

            told = agreement.Disagreements.Count;
            output.Flush();
        }

        return told;
    }
}
