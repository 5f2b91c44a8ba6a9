namespace PolicyLint;

/// <summary>What a role does on its step of an escalation ladder.</summary>
public enum EscalationAct
{
    /// <summary>It is told, and tells others; it settles nothing.</summary>
    Informs,

    /// <summary>It decides the case.</summary>
    Decides,

    /// <summary>It approves what another decided.</summary>
    Approves,
}
