namespace PolicyLint.Hosting.Escalations;

/// <summary>How escalations run on a node.</summary>
public sealed class EscalationOptions
{
    /// <summary>How often a node looks for cases whose job was lost with a process or a database, and for notices that another node left.</summary>
    public TimeSpan SweepEvery { get; set; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a case may be overdue before the sweep takes it up instead of its job.</summary>
    public TimeSpan SweepAfter { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>How long a node has for a round of notices before another may take them up. Longer than the slowest receiver: a notice that outlasts it is sent twice, with one key.</summary>
    public TimeSpan ClaimFor { get; set; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a notice waits after its receiver failed; it doubles with each attempt up to 64 times this.</summary>
    public TimeSpan RetryAfter { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>How many notices a node takes up at a time.</summary>
    public int NoticesAtATime { get; set; } = 50;
}
