using PolicyLint.Benchmarks.Policies;

namespace PolicyLint.Benchmarks;

/// <summary>What a careful person would write for the Refund request of the sample policy: the same question, the same answer.</summary>
internal static class HandWritten
{
    /// <summary>Which clauses and rows hold, a bit each.</summary>
    public static ulong Held(in Returns.Refund request)
    {
        ulong held = 0;
        decimal amount = request.Amount.Amount;
        if (request.Age > TimeSpan.FromDays(30))
        {
            held = request.Reason == Returns.Reason.Faulty ? 0b11
                : request.Customer != Returns.Segment.Loyal || request.Age > TimeSpan.FromDays(90) ? 0b1
                : request.Receipt ? 0b101 : 0b1101UL;
        }

        if (amount > 150m)
        {
            held |= amount > 1_000m ? 1UL << 5 : 1UL << 4;
        }

        return held | request.Reason switch
        {
            Returns.Reason.Faulty => 1UL << 6,
            Returns.Reason.WrongItem => amount < 50m ? 1UL << 7 : amount <= 500m ? 1UL << 8 : 1UL << 9,
            _ => 1UL << 10,
        };
    }

    public static Returns.RefundDecision Decide(in Returns.Refund request)
    {
        var verdict = Verdict.Allow;
        var by = Returns.RefundClause.None;
        RoleSet<Returns.Role> approvers = RoleSet<Returns.Role>.Empty;
        decimal voucher = 0m;
        decimal amount = request.Amount.Amount;
        bool isReturnWindow = false;

        if (request.Age > TimeSpan.FromDays(30))
        {
            if (request.Reason == Returns.Reason.Faulty)
            {
                by = Returns.RefundClause.ReturnWindow_Faulty;
            }
            else if (request.Customer == Returns.Segment.Loyal && request.Age <= TimeSpan.FromDays(90))
            {
                if (request.Receipt)
                {
                    by = Returns.RefundClause.ReturnWindow_LoyalCustomer;
                    voucher = 10m;
                }
                else
                {
                    verdict = Verdict.Refer;
                    by = Returns.RefundClause.ReturnWindow_LoyalCustomer_NoReceipt;
                    approvers = approvers.Add(Returns.Role.TeamLead);
                    isReturnWindow = true;
                }
            }
            else
            {
                verdict = Verdict.Deny;
                by = Returns.RefundClause.ReturnWindow;
                isReturnWindow = true;
            }
        }

        bool isLarge = amount > 150m;
        if (isLarge)
        {
            bool isVeryLarge = amount > 1_000m;
            approvers = approvers.Add(isVeryLarge ? Returns.Role.Director : Returns.Role.TeamLead);
            if (verdict == Verdict.Allow)
            {
                verdict = Verdict.Refer;
                by = isVeryLarge ? Returns.RefundClause.VeryLargeRefund : Returns.RefundClause.LargeRefund;
            }
        }

        decimal postage = request.Reason switch
        {
            Returns.Reason.Faulty => 6m,
            Returns.Reason.WrongItem => amount < 50m ? 4m : amount <= 500m ? 6m : 12m,
            _ => 0m,
        };

        return new Returns.RefundDecision
        {
            Verdict = verdict,
            DecidedBy = by,
            Approvers = approvers,
            MayBeBentBy = isReturnWindow && !isLarge && amount <= 40m ? RoleSet<Returns.Role>.Of(Returns.Role.Agent) : RoleSet<Returns.Role>.Empty,
            Voucher = Money.Gbp(voucher),
            Postage = Money.Gbp(postage),
        };
    }
}
