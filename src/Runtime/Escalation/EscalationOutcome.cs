namespace PolicyLint;

/// <summary>How far silence has carried a case up its escalation ladder.</summary>
public enum EscalationOutcome
{
    /// <summary>A step is running.</summary>
    Running,

    /// <summary>A step's silence counted as approval.</summary>
    ApprovedBySilence,

    /// <summary>A step's silence counted as denial.</summary>
    DeniedBySilence,

    /// <summary>Nobody answered on the last step: the final notice, if any, is due.</summary>
    Unanswered,
}
