using System.Diagnostics;
using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using PolicyLint.Benchmarks.Policies;
using PolicyLint.Dsl.Text;

namespace PolicyLint.Benchmarks;

/// <summary>Ratios that hold on a machine whose speed drifts: each pair is measured in turn, nine times, and the median ratio is quoted.</summary>
internal static class Ratios
{
    private const int Runs = 9;

    /// <summary>Prints them all, or those of one name.</summary>
    public static void Print(string? only = null)
    {
        foreach (int count in new[] { 1_024, 65_536 })
        {
            Print("decide", () => PrintDecide(count));
            Print("explain", () => PrintExplain(count));
        }

        Print("due", () => DueTimes.Print(Measure, NanosecondsEach));
        Print("read", PrintRead);

        void Print(string name, Action print)
        {
            if (only is null || only == name)
            {
                print();
            }
        }
    }

    private static void PrintDecide(int count)
    {
        Returns.Refund[] refunds = Refunds.Of(count);
        foreach (Returns.Refund refund in refunds)
        {
            if (Returns.Decide(refund) != HandWritten.Decide(refund))
            {
                throw new InvalidOperationException("The two do not decide alike: " + refund);
            }
        }

        double Generated() => NanosecondsEach(4_000_000, i => (int)Returns.Decide(refunds[i & (count - 1)]).Verdict);
        double ByHand() => NanosecondsEach(4_000_000, i => (int)HandWritten.Decide(refunds[i & (count - 1)]).Verdict);
        Measure($"decide, {count:N0} different refunds: generated / by hand", "ns", Generated, ByHand);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int sum = 0;
        foreach (Returns.Refund refund in refunds)
        {
            sum += (int)Returns.Decide(refund).Verdict;
        }

        long bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        Console.WriteLine($"    allocated by {count:N0} decisions: {bytes} bytes (checksum {sum})");
    }

    private static void PrintExplain(int count)
    {
        Returns.Refund[] refunds = Refunds.Of(count);
        foreach (Returns.Refund refund in refunds)
        {
            HeldClauses held = Returns.Held(refund);
            ulong byHand = HandWritten.Held(refund);
            if (Enumerable.Range(0, 64).Any(n => held.Contains(n) != ((byHand >> n) & 1) > 0) || Returns.Explain(refund).Verdict != Returns.Decide(refund).Verdict)
            {
                throw new InvalidOperationException("The two do not explain alike: " + refund);
            }
        }

        double Held() => NanosecondsEach(4_000_000, i => Returns.Held(refunds[i & (count - 1)]).Contains(0) ? 1 : 0);
        double HeldByHand() => NanosecondsEach(4_000_000, i => (int)HandWritten.Held(refunds[i & (count - 1)]) & 1);
        double Explained() => NanosecondsEach(4_000_000, i => Returns.Explain(refunds[i & (count - 1)]).Held.Contains(0) ? 1 : 0);
        double Decided() => NanosecondsEach(4_000_000, i => (int)Returns.Decide(refunds[i & (count - 1)]).Verdict);
        Measure($"held, {count:N0} different refunds: generated / by hand", "ns", Held, HeldByHand);
        Measure($"held / decide, {count:N0} different refunds", "ns", Held, Decided);
        Measure($"explain / decide, {count:N0} different refunds", "ns", Explained, Decided);
        Measure($"explain with its verdict / decide, {count:N0} different refunds", "ns", () => NanosecondsEach(100_000, i => (int)Returns.Explain(refunds[i & (count - 1)]).Verdict), Decided);
        Measure($"why not / decide, {count:N0} different refunds", "ns", () => NanosecondsEach(1_000, i => Returns.WhyNot(refunds[i & (count - 1)], Verdict.Allow).Changes.Count), Decided);
        Console.WriteLine($"    allocated by {count:N0}: held {Allocated(refunds, r => Returns.Held(r).IsEmpty ? 0 : 1)} bytes, explain {Allocated(refunds, r => Returns.Explain(r).Held.IsEmpty ? 0 : 1) / count} bytes each");
    }

    private static long Allocated(Returns.Refund[] refunds, Func<Returns.Refund, int> use)
    {
        long bytes = 0;
        int sum = 0;
        for (int run = 0; run < 2; run++)
        {
            // The first run pays for the jitter.
            long before = GC.GetAllocatedBytesForCurrentThread();
            foreach (Returns.Refund refund in refunds)
            {
                sum += use(refund);
            }

            bytes = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        GC.KeepAlive(sum);
        return bytes;
    }

    private static void PrintRead()
    {
        string policies = Corpus.Text(1_000_000);
        string csharp = ReadBenchmarks.CSharpText(1_000_000);
        PolicyText text = PolicyText.From(policies);
        double bytes = System.Text.Encoding.UTF8.GetByteCount(policies);
        double megabytes = bytes / 1e6;
        double Policies() => Seconds(() => Dsl.Syntax.SyntaxTree.Parse(text)) / megabytes * 1e3;
        double Roslyn() => Seconds(() => CSharpSyntaxTree.ParseText(csharp).GetRoot()) / (csharp.Length / 1e6) * 1e3;
        (double ours, double theirs) = Measure("read 1 MB to a lossless tree: policies / C# by Roslyn", "ms per MB", Policies, Roslyn);
        long before = GC.GetAllocatedBytesForCurrentThread();
        int findings = Dsl.Syntax.SyntaxTree.Parse(text).Findings.Length;
        double allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / bytes;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"    {1e3 / ours:F0} MB/s against {1e3 / theirs:F0} MB/s; {allocated:F1} bytes allocated per byte of text; {findings} syntax errors"));
    }

    private static (double Ours, double Theirs) Measure(string what, string unit, Func<double> ours, Func<double> theirs)
    {
        // Twice for the jitter, which compiles hot methods anew.
        for (int i = 0; i < 2; i++)
        {
            ours();
            theirs();
        }

        var pairs = new List<(double Ours, double Theirs)>();
        for (int run = 0; run < Runs; run++)
        {
            pairs.Add((ours(), theirs()));
        }

        double Median(Func<(double Ours, double Theirs), double> of) => pairs.Select(of).Order().ElementAt(Runs / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Median(p => p.Ours / p.Theirs):F2} (median of {Runs} interleaved runs; {Median(p => p.Ours):F2} and {Median(p => p.Theirs):F2} {unit})"));
        return (Median(p => p.Ours), Median(p => p.Theirs));
    }

    private static double NanosecondsEach(int count, Func<int, int> decide)
    {
        int sum = 0;
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < count; i++)
        {
            sum += decide(i);
        }

        double elapsed = Stopwatch.GetElapsedTime(start).TotalNanoseconds;
        GC.KeepAlive(sum);
        return elapsed / count;
    }

    private static double Seconds(Func<object> read)
    {
        long start = Stopwatch.GetTimestamp();
        for (int i = 0; i < 5; i++)
        {
            GC.KeepAlive(read());
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds / 5;
    }
}
