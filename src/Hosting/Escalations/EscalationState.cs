namespace PolicyLint.Hosting.Escalations;

/// <summary>What a case on a ladder is doing.</summary>
public enum EscalationState
{
    /// <summary>Its time runs, and it climbs when that is up.</summary>
    Climbing,

    /// <summary>Somebody of the running step has it in hand: it rests there.</summary>
    Acknowledged,

    /// <summary>Its time stands still, for a reason outside the ladder.</summary>
    Paused,

    /// <summary>It is settled, and climbs no more.</summary>
    Closed,

    /// <summary>Nobody answered up to the end: the ladder's outcome stands.</summary>
    Ended,
}
