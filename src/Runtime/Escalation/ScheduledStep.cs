namespace PolicyLint;

/// <summary>A step of an escalation ladder at its place in time, for one case.</summary>
public sealed class ScheduledStep
{
    internal ScheduledStep(EscalationStep step, int number, int round, DateTimeOffset startsAt, DateTimeOffset dueAt, bool isSkipped)
    {
        Step = step;
        Number = number;
        Round = round;
        StartsAt = startsAt;
        DueAt = dueAt;
        IsSkipped = isSkipped;
    }

    /// <summary>The step.</summary>
    public EscalationStep Step { get; }

    /// <summary>Its place in the ladder, from 1.</summary>
    public int Number { get; }

    /// <summary>Which time through the ladder this is, from 1.</summary>
    public int Round { get; }

    /// <summary>When the case reaches the step, in the zone of the step's calendar if it has one.</summary>
    public DateTimeOffset StartsAt { get; }

    /// <summary>When the role's time is up; the start, if the step is skipped.</summary>
    public DateTimeOffset DueAt { get; }

    /// <summary>Whether the role is off duty when the case reaches it, and the ladder skips such steps.</summary>
    public bool IsSkipped { get; }
}
