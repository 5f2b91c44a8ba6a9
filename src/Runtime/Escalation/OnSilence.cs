namespace PolicyLint;

/// <summary>What the silence of a role means when its time on an escalation step is up.</summary>
public enum OnSilence
{
    /// <summary>The case climbs to the next step.</summary>
    Escalate,

    /// <summary>The case counts as approved, and the ladder ends.</summary>
    Approve,

    /// <summary>The case counts as denied, and the ladder ends.</summary>
    Deny,
}
