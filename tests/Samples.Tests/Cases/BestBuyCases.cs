using RealPolicies.Policies;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>Best Buy's returns: the cases count days since receipt, the policy counts from dates.</summary>
internal static class BestBuyCases
{
    private static readonly DateOnly _received = new(2023, 9, 12);

    public static CaseOutcome Decide(CaseInputs inputs)
    {
        if (inputs.Has("counting"))
        {
            Assert.Equal("receipt day is day 1", inputs.Text("counting"));
        }

        BestBuyReturns.ReturnDecision decision = BestBuyReturns.Decide(new BestBuyReturns.Return
        {
            Member = inputs.Text("member") switch
            {
                "standard" => BestBuyReturns.Segment.Standard,
                "plus" => BestBuyReturns.Segment.Plus,
                "total" => BestBuyReturns.Segment.Total,
                var other => throw new NotSupportedException(other),
            },
            Category = inputs.Text("category") switch
            {
                "most" => BestBuyReturns.Category.Most,
                "activatable" => BestBuyReturns.Category.Activatable,
                "prepaid_phone" => BestBuyReturns.Category.PrepaidPhone,
                "drone" => BestBuyReturns.Category.Drone,
                "camera_lens" => BestBuyReturns.Category.CameraLens,
                var other => throw new NotSupportedException(other),
            },
            Verizon = inputs.YesNo("verizon"),
            Opened = inputs.YesNo("opened"),
            State = inputs.Text("state") switch
            {
                "OH" => BestBuyReturns.State.Ohio,
                "CA" => BestBuyReturns.State.Elsewhere,
                var other => throw new NotSupportedException(other),
            },
            Price = Money.Usd(inputs.Number("price_usd")),
            FinalSale = inputs.YesNo("final_sale"),
            Bought = _received,
            Received = _received,
            Returned = _received.AddDays((int)inputs.Count("days_since_receipt")),
        });
        return new() { { "returnable", decision.Verdict == Verdict.Allow }, { "fee_usd", decision.Fee } };
    }
}
