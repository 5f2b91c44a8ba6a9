using PolicyLint;
using ServiceDesk.Policies;

namespace ServiceDesk.Data;

/// <summary>A customer's wish for money back, and what became of it.</summary>
public sealed class RefundCase
{
    /// <summary>Its key.</summary>
    public int Id { get; init; }

    /// <summary>The number that people say: <c>R-1001</c>.</summary>
    public required string Number { get; init; }

    /// <summary>The name of the customer.</summary>
    public required string Customer { get; init; }

    /// <summary>What the customer tells.</summary>
    public required string Story { get; init; }

    /// <summary>In pounds.</summary>
    public required decimal Amount { get; init; }

    /// <summary>Since the purchase, in whole days.</summary>
    public required int AgeDays { get; init; }

    /// <summary>Whether there is a receipt.</summary>
    public required bool Receipt { get; init; }

    /// <summary>Why it comes back.</summary>
    public required Returns.Reason Reason { get; init; }

    /// <summary>The kind of customer.</summary>
    public required Returns.Segment Segment { get; init; }

    /// <summary>When it came in.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>The user who took it.</summary>
    public required string Owner { get; init; }

    /// <summary>How far it is.</summary>
    public CaseStatus Status { get; set; }

    /// <summary>When a person first answered.</summary>
    public DateTimeOffset? RepliedAt { get; set; }

    /// <summary>The roles whose people have agreed.</summary>
    public IList<string> AgreedBy { get; init; } = [];

    /// <summary>Who settled it.</summary>
    public string? SettledBy { get; set; }

    /// <summary>When it was settled.</summary>
    public DateTimeOffset? SettledAt { get; set; }

    /// <summary>Why the rule was bent; null where it was not.</summary>
    public string? BentBecause { get; set; }

    /// <summary>Its case on the ladder; null where nobody has to act.</summary>
    public Guid? EscalationId { get; set; }

    /// <summary>How often it has changed: of two people who settle it at once, one is told.</summary>
    public int Revision { get; set; }

    /// <summary>The request, as the policy reads it.</summary>
    /// <returns>What <see cref="Returns.Decide"/> takes.</returns>
    public Returns.Refund ToRequest() => new()
    {
        Amount = Money.Gbp(Amount),
        Age = TimeSpan.FromDays(AgeDays),
        Receipt = Receipt,
        Reason = Reason,
        Customer = Segment,
    };
}
