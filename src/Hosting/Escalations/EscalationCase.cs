namespace PolicyLint.Hosting.Escalations;

/// <summary>A case on an escalation ladder: what has happened to it. Where it stands, and when the next step comes, follows from this and the policy.</summary>
public sealed class EscalationCase
{
    /// <summary>Its key.</summary>
    public required Guid Id { get; init; }

    /// <summary>The name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The version it was opened under; null if the policy has none.</summary>
    public decimal? Version { get; init; }

    /// <summary>The name of the ladder.</summary>
    public required string Ladder { get; init; }

    /// <summary>The app's key of the case.</summary>
    public required string About { get; init; }

    /// <summary>When the first step started.</summary>
    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>What it is doing.</summary>
    public EscalationState State { get; internal set; }

    /// <summary>How many steps of the ladder, its end included, have been reached and noticed.</summary>
    public int Reached { get; internal set; }

    /// <summary>When the next step, or the end, comes; null while it rests, and once it is over.</summary>
    public DateTimeOffset? NextAt { get; internal set; }

    /// <summary>Since when it rests, acknowledged or paused.</summary>
    public DateTimeOffset? RestsSince { get; internal set; }

    /// <summary>The rests that are over: their time does not count.</summary>
    public IReadOnlyList<Pause> Rests { get; internal set; } = [];

    /// <summary>Who of the running step has taken it in hand.</summary>
    public IReadOnlyList<string> AcknowledgedBy { get; internal set; } = [];

    /// <summary>When it was closed, or ended.</summary>
    public DateTimeOffset? OverAt { get; internal set; }

    /// <summary>How often it has changed: of two nodes that change it at once, one has to look again.</summary>
    public int Revision { get; internal set; }

    /// <summary>Whether it may still climb: it is neither closed nor at the end of its ladder.</summary>
    public bool IsOpen => State is not (EscalationState.Closed or EscalationState.Ended);

    /// <summary>Where it stands, by the pure ladder: the time it rests does not count.</summary>
    /// <param name="ladder">Its ladder.</param>
    /// <param name="now">The instant to look at.</param>
    /// <returns>The running step, who acts, when the next comes.</returns>
    public EscalationStatus StatusOn(EscalationLadder ladder, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(ladder);
        DateTimeOffset at = OverAt ?? RestsSince ?? now;
        return ladder.At(OpenedAt, at < now ? at : now, Rests);
    }
}
