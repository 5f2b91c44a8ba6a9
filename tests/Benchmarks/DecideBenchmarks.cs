using BenchmarkDotNet.Attributes;
using PolicyLint.Benchmarks.Policies;

namespace PolicyLint.Benchmarks;

/// <summary>A decision by generated code, beside the hand-written one.</summary>
[MemoryDiagnoser]
[ShortRunJob]
public class DecideBenchmarks
{
    private Returns.Refund[] _refunds = [];

    /// <summary>How many different refunds.</summary>
    [Params(1_024, 65_536)]
    public int Count { get; set; }

    /// <summary>Makes the refunds.</summary>
    [GlobalSetup]
    public void Setup() => _refunds = Refunds.Of(Count);

    /// <summary>By generated code.</summary>
    [Benchmark(OperationsPerInvoke = 65_536)]
    public int Generated()
    {
        int sum = 0;
        for (int i = 0; i < 65_536; i++)
        {
            sum += (int)Returns.Decide(_refunds[i & (Count - 1)]).Verdict;
        }

        return sum;
    }

    /// <summary>By hand.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = 65_536)]
    public int ByHand()
    {
        int sum = 0;
        for (int i = 0; i < 65_536; i++)
        {
            sum += (int)HandWritten.Decide(_refunds[i & (Count - 1)]).Verdict;
        }

        return sum;
    }
}
