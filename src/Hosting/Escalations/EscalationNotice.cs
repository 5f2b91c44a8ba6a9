namespace PolicyLint.Hosting.Escalations;

/// <summary>A notice of a ladder, written in the transaction in which the case reached the step; sent afterwards, in order.</summary>
public sealed class EscalationNotice
{
    /// <summary>The case.</summary>
    public required Guid CaseId { get; init; }

    /// <summary>Its place among the notices of the case, from 1, without gaps. With <see cref="CaseId"/> it is the key: the database holds no step twice.</summary>
    public required int Sequence { get; init; }

    /// <summary>The name of the policy.</summary>
    public required string Policy { get; init; }

    /// <summary>The name of the ladder.</summary>
    public required string Ladder { get; init; }

    /// <summary>The app's key of the case.</summary>
    public required string About { get; init; }

    /// <summary>What it tells.</summary>
    public required NoticeKind Kind { get; init; }

    /// <summary>Whom it tells: a role or, at the end of a ladder, the address that the policy gives.</summary>
    public required string Recipient { get; init; }

    /// <summary>The instant at which it was due: that of the ladder, however late it is written.</summary>
    public required DateTimeOffset DueAt { get; init; }

    /// <summary>By when the recipient is to act; null at the end.</summary>
    public DateTimeOffset? ActBy { get; init; }

    /// <summary>When a receiver took it; null while none has.</summary>
    public DateTimeOffset? SentAt { get; internal set; }

    /// <summary>How often it was tried.</summary>
    public int Attempts { get; internal set; }

    /// <summary>The round of a dispatcher that has it in hand.</summary>
    public Guid? Claim { get; internal set; }

    /// <summary>Until when nobody else takes it up.</summary>
    public DateTimeOffset? ClaimedUntil { get; internal set; }

    /// <summary>The key by which a receiver knows that it has had this notice: the same, however often it is sent.</summary>
    public string Key => $"{CaseId:N}-{Sequence}";
}
