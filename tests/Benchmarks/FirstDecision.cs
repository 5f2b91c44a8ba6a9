using System.Diagnostics;
using PolicyLint.Benchmarks.Policies;

namespace PolicyLint.Benchmarks;

/// <summary>How long the first decision of a process takes, compilation by the jitter included.</summary>
internal static class FirstDecision
{
    public static void Print()
    {
        var refund = new Returns.Refund
        {
            Amount = Money.Gbp(80),
            Age = TimeSpan.FromDays(45),
            Receipt = true,
            Reason = Returns.Reason.ChangedMind,
            Customer = Returns.Segment.Loyal,
        };
        long start = Stopwatch.GetTimestamp();
        Verdict verdict = Returns.Decide(refund).Verdict;
        double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        Console.WriteLine(FormattableString.Invariant($"first decision ({verdict}): {milliseconds:F2} ms"));
    }
}
