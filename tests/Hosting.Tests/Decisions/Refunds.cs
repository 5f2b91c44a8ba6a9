using PolicyLint.Hosting.Tests.Policies;

namespace PolicyLint.Hosting.Tests.Decisions;

/// <summary>Requests for tests.</summary>
internal static class Refunds
{
    internal static Desk.Refund Late { get; } = new()
    {
        Amount = Money.Gbp(80),
        Age = TimeSpan.FromDays(45),
        Bought = new DateOnly(2026, 4, 17),
        Hour = new TimeOnly(11, 30),
        Items = 1,
        Share = 0.1m,
        Weight = 2.5m,
        Receipt = true,
        Reason = Desk.Reason.ChangedMind,
        Customer = Desk.Segment.Regular,
    };

    /// <summary>Any request, often at the edges of the rules.</summary>
    internal static Desk.Refund Any(Random random) => new()
    {
        Amount = Money.Gbp(random.Next(4) switch { 0 => 150m, 1 => 150.01m, 2 => 49.99m, _ => random.Next(0, 100_001) / 100m }),
        Age = random.Next(3) switch { 0 => TimeSpan.FromDays(30), 1 => TimeSpan.FromDays(90) + TimeSpan.FromTicks(random.Next(2)), _ => TimeSpan.FromTicks(random.NextInt64(TimeSpan.FromDays(120).Ticks)) },
        Bought = new DateOnly(2026, 1, 1).AddDays(random.Next(90)),
        Hour = new TimeOnly(random.NextInt64(TimeSpan.TicksPerDay)),
        Items = random.Next(1, 101),
        Share = random.Next(0, 101) / 100m,
        Weight = random.Next(0, 1_000_000) / 1_000m,
        Receipt = random.Next(2) == 0,
        Note = random.Next(4) switch { 0 => "inspect", 1 => null, 2 => "\u2028 \"'<>& \\", _ => "" },
        Reason = (Desk.Reason)random.Next(3),
        Customer = (Desk.Segment)random.Next(2),
    };
}
