namespace ServiceDesk.Data;

/// <summary>A notice of a ladder, in the inbox of those whom it tells.</summary>
public sealed class InboxNotice
{
    /// <summary>The notice's key: a second delivery under it is no second notice.</summary>
    public required string Key { get; init; }

    /// <summary>A role, or an address.</summary>
    public required string Recipient { get; init; }

    /// <summary>The number of the case.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>What is to be done.</summary>
    public required string Text { get; init; }

    /// <summary>When it was due.</summary>
    public required DateTimeOffset DueAt { get; init; }
}
