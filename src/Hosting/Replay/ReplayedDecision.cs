using PolicyLint.Hosting.Decisions;

namespace PolicyLint.Hosting.Replay;

/// <summary>A decision that was kept, decided again.</summary>
/// <param name="Kept">The decision that was kept.</param>
/// <param name="Differences">Where the answer is another one now, a line each; empty where it is the same.</param>
public sealed record ReplayedDecision(AuditedDecision Kept, IReadOnlyList<string> Differences)
{
    /// <summary>Whether the answer is the same.</summary>
    public bool Agrees => Differences.Count == 0;
}
