using PolicyLint;
using PolicyLint.Hosting.Escalations;
using ServiceDesk.Data;
using ServiceDesk.Policies;

namespace ServiceDesk.Cases;

/// <summary>A case as a page or a call shows it to a user: what the policy says of it, where its ladder stands, what the user may do.</summary>
public sealed class CaseView
{
    private readonly DeskUser _user;

    /// <summary>A view.</summary>
    /// <param name="refund">The case.</param>
    /// <param name="escalation">Its case on the ladder, if any.</param>
    /// <param name="user">Who looks.</param>
    /// <param name="now">The instant to look at.</param>
    public CaseView(RefundCase refund, EscalationCase? escalation, DeskUser user, DateTimeOffset now)
    {
        _user = user;
        Case = refund;
        Escalation = escalation;
        Now = now;
        Request = refund.ToRequest();
        Decision = Returns.Decide(Request);
        Ladder = escalation?.StatusOn(Returns.Escalations.Complaint, now);
    }

    /// <summary>The case.</summary>
    public RefundCase Case { get; }

    /// <summary>Its case on the ladder; null where nobody has to act.</summary>
    public EscalationCase? Escalation { get; }

    /// <summary>Where it stands on the ladder.</summary>
    public EscalationStatus? Ladder { get; }

    /// <summary>When it was looked at.</summary>
    public DateTimeOffset Now { get; }

    /// <summary>The request, as the policy reads it.</summary>
    public Returns.Refund Request { get; }

    /// <summary>What the policy says.</summary>
    public Returns.RefundDecision Decision { get; }

    /// <summary>When somebody has to have answered, to keep the promise.</summary>
    public DateTimeOffset ReplyDue => Returns.Promises.SameDay.DueAt(Case.ReceivedAt);

    /// <summary>Whether the promise was kept; null while it may still be.</summary>
    public bool? PromiseKept => (Case.RepliedAt ?? Now) > ReplyDue ? false : Case.RepliedAt is null ? null : true;

    /// <summary>The roles whose people have still to agree.</summary>
    public IReadOnlyList<string> Missing => [.. Decision.Approvers.Select(r => r.ToString()).Except(Case.AgreedBy)];

    /// <summary>The role with which the user may agree to the refund now; null if with none.</summary>
    public ServiceRole? MayApproveAs => Case.Status != CaseStatus.Open ? null : Decision.Verdict switch
    {
        Verdict.Allow => _user.RoleThatApproves(Request.Amount),
        Verdict.Refer => _user.Roles.FirstOrDefault(r => Missing.Contains(r.Name)),
        _ => null,
    };

    /// <summary>The role with which the user may bend the rule that decides; null if with none.</summary>
    public ServiceRole? MayBendAs => Case.Status == CaseStatus.Refunded ? null : _user.Roles.FirstOrDefault(r => Decision.MayBeBentBy.Any(b => b.ToString() == r.Name));

    /// <summary>Whether the case waits for an answer that the user may give.</summary>
    public bool MayAcknowledge => Escalation?.State == EscalationState.Climbing && Ladder?.Role is { } role && _user.Roles.Any(r => r.Name == role) && !Escalation.AcknowledgedBy.Contains(_user.Name);

    /// <summary>Why the user can't approve, in words; null if that is not so.</summary>
    public string? WhyNotApprove => Case.Status != CaseStatus.Open || MayApproveAs is not null ? null
        : Decision.Verdict == Verdict.Refer ? $"{string.Join(" and ", Missing)} must agree."
        : $"{Request.Amount} is above your limit{(_user.Limit is { } limit ? $" of {limit}" : string.Empty)}.";

    /// <summary>The rule that decides, as the policy names it; null where no rule stands against it.</summary>
    public string? Clause => Decision.DecidedBy == Returns.RefundClause.None ? null : Decision.DecidedBy.ToString().Replace("_", ", exception ", StringComparison.Ordinal);

    /// <summary>Why it comes back, in words.</summary>
    public string ReasonText => Case.Reason switch
    {
        Returns.Reason.ChangedMind => "changed their mind",
        Returns.Reason.Faulty => "it is faulty",
        _ => "the wrong item came",
    };

    /// <summary>The kind of customer, in the policy's words.</summary>
    public string SegmentText => (Case.Segment == Returns.Segment.Loyal ? Returns.Segments.Loyal : Returns.Segments.Regular).Title;

    /// <summary>Each clause of the policy, applied or why not.</summary>
    public DecisionTrace Explain() => Returns.Explain(Request);

    /// <summary>The fewest changes for a yes.</summary>
    public WhyNotAnswer<Returns.Refund> WhyNot() => Returns.WhyNot(Request, Verdict.Allow);
}
