namespace PolicyLint;

/// <summary>What happens when a case reaches an escalation step whose role is off duty.</summary>
public enum WhenOffDuty
{
    /// <summary>It waits: the step's clock starts when the role's calendar opens.</summary>
    Wait,

    /// <summary>The step is skipped; the next one starts at once.</summary>
    Skip,
}
