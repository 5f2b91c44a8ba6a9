namespace PolicyLint;

/// <summary>Where a case that nobody has answered stands on its escalation ladder at an instant.</summary>
public sealed class EscalationStatus
{
    internal EscalationStatus(EscalationOutcome outcome, ScheduledStep? current, ScheduledStep? next, DateTimeOffset? nextAt, DateTimeOffset? endedAt)
    {
        Outcome = outcome;
        Current = current;
        Next = next;
        NextAt = nextAt;
        EndedAt = endedAt;
    }

    /// <summary>Whether a step is running, or how the ladder ended.</summary>
    public EscalationOutcome Outcome { get; }

    /// <summary>The step that is running; null once the ladder has ended.</summary>
    public ScheduledStep? Current { get; }

    /// <summary>The role that acts now; null once the ladder has ended.</summary>
    public string? Role => Current?.Step.Role;

    /// <summary>The step that comes next if nobody acts; null if the ladder ends instead, or has ended.</summary>
    public ScheduledStep? Next { get; }

    /// <summary>When the next step, or the end, comes; null once the ladder has ended.</summary>
    public DateTimeOffset? NextAt { get; }

    /// <summary>When the ladder ended; null while a step is running.</summary>
    public DateTimeOffset? EndedAt { get; }
}
