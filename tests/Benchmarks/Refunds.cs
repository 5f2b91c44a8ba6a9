using PolicyLint.Benchmarks.Policies;

namespace PolicyLint.Benchmarks;

/// <summary>Seeded refunds to decide.</summary>
internal static class Refunds
{
    /// <summary>So many refunds: 1,024 are soon learnt by a branch predictor, 65,536 are not.</summary>
    public static Returns.Refund[] Of(int count)
    {
        var random = new Random(20260105);
        return Enumerable.Range(0, count).Select(_ => new Returns.Refund
        {
            Amount = Money.Gbp(random.Next(4) switch { 0 => random.Next(0, 50), 1 => random.Next(50, 151), 2 => random.Next(151, 1_001), _ => random.Next(1_001, 20_001) }),
            Age = TimeSpan.FromDays(random.Next(0, 120)),
            Receipt = random.Next(2) == 0,
            Reason = (Returns.Reason)random.Next(3),
            Customer = (Returns.Segment)random.Next(2),
        }).ToArray();
    }
}
