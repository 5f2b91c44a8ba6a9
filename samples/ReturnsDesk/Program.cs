using PolicyLint;
using ReturnsDesk.Policies;

// A returns desk that lives on its policy: what is decided, by which clause, why, and what the customer was promised.
// Everything below comes from returns.svcpolicy; no figure of the policy is repeated here.
Console.WriteLine($"{Returns.Info.Name}, version {Returns.Info.Version}: {Returns.Info.Owner}");
Console.WriteLine();

var bought = new Returns.Refund
{
    Amount = Money.Gbp(80),
    Age = TimeSpan.FromDays(12),
    Receipt = true,
    Reason = Returns.Reason.ChangedMind,
    Customer = Returns.Segment.Regular,
};
Show("A regular customer after 12 days", bought);
Show("The same after 45 days", bought with { Age = TimeSpan.FromDays(45) });
Show("A loyal customer after 45 days", bought with { Age = TimeSpan.FromDays(45), Customer = Returns.Segment.Loyal });
Show("… without a receipt", bought with { Age = TimeSpan.FromDays(45), Customer = Returns.Segment.Loyal, Receipt = false });
Show("A faulty item after a year", bought with { Age = TimeSpan.FromDays(365), Reason = Returns.Reason.Faulty });
Show("A wrong item worth 400 GBP", bought with { Amount = Money.Gbp(400), Reason = Returns.Reason.WrongItem });
Show("A refund of 5,000 GBP", bought with { Amount = Money.Gbp(5_000) });

static void Show(string title, Returns.Refund refund)
{
    Returns.RefundDecision decision = Returns.Decide(refund);
    string approvers = decision.Approvers.IsEmpty ? string.Empty : " to " + string.Join(" and ", decision.Approvers);
    string by = decision.DecidedBy == Returns.RefundClause.None ? "no rule restricts it" : "by " + decision.DecidedBy;
    Console.WriteLine($"{title}: {decision.Verdict}{approvers} ({by})");
    if (decision.Reason is { } reason)
    {
        Console.WriteLine($"    \"{reason}\"");
    }

    if (!decision.MayBeBentBy.IsEmpty)
    {
        Console.WriteLine($"    may be bent by {string.Join(" or ", decision.MayBeBentBy)}");
    }

    Console.WriteLine($"    voucher {decision.Voucher}, postage {decision.Postage}");
}
