namespace PolicyLint.Hosting.Escalations;

/// <summary>What a notice tells.</summary>
public enum NoticeKind
{
    /// <summary>A step has begun: its role is to act.</summary>
    StepBegan,

    /// <summary>Nobody answered on the last step.</summary>
    Unanswered,

    /// <summary>The silence of the last step counts as approval.</summary>
    ApprovedBySilence,

    /// <summary>The silence of the last step counts as denial.</summary>
    DeniedBySilence,
}
