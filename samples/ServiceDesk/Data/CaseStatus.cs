namespace ServiceDesk.Data;

/// <summary>How far a case is.</summary>
public enum CaseStatus
{
    /// <summary>Somebody has to agree.</summary>
    Open,

    /// <summary>The money goes back.</summary>
    Refunded,

    /// <summary>The policy says no, and nobody has bent it.</summary>
    Refused,
}
