using PolicyLint;
using ThreeHouses.Policies;

namespace ThreeHouses;

/// <summary>A day at the front desk of a hotel.</summary>
internal static class HotelDay
{
    /// <summary>Prints the day.</summary>
    public static void Run()
    {
        Page.Title(Hotel.Info);

        Page.Section("Guests who cannot come");
        var tonight = new Hotel.Cancellation
        {
            Price = Money.Gbp(180),
            Notice = TimeSpan.FromHours(5),
            Cause = Hotel.Cause.ChangedPlans,
            Guest = Hotel.Segment.FirstStay,
        };
        Cancel("This morning, for tonight", tonight);
        Cancel("… a guest who comes every season", tonight with { Guest = Hotel.Segment.Regular });
        Cancel("… one who is in bed with the flu", tonight with { Cause = Hotel.Cause.Illness });
        Cancel("… one who stands at a station without trains", tonight with { Cause = Hotel.Cause.Travel });
        Cancel("… two nights in the tower, for 420 GBP", tonight with { Price = Money.Gbp(420) });

        Page.Section("Guests who would like to stay a little longer");
        var noon = new Hotel.LateCheckout { Until = new TimeOnly(12, 0), Guest = Hotel.Segment.FirstStay };
        Stay("Until noon", noon);
        Stay("Until one o'clock", noon with { Until = new TimeOnly(13, 0) });
        Stay("Until three o'clock", noon with { Until = new TimeOnly(15, 0) });
        Stay("… a guest who comes every season", noon with { Until = new TimeOnly(15, 0), Guest = Hotel.Segment.Regular });

        var call = new DateTimeOffset(2026, 3, 6, 21, 40, 0, TimeSpan.Zero);
        Page.Promise(Hotel.Promises.MendedInTwoHours, "the shower is cold", call, call.AddHours(1), call.AddHours(11), call.AddDays(2), call.AddDays(9));
        Page.Ladder(Hotel.Escalations.StillBroken, call);

        Page.Worth(Hotel.Segments.FirstStay, Hotel.Segments.Regular, Hotel.Segments.Company);
        Page.People(Hotel.Roles.Reception, Hotel.Roles.Caretaker, Hotel.Roles.DutyManager);
        Page.Plan(Hotel.Improvements.GreetedByName, new DateOnly(2026, 6, 1));
        Page.Journey(Hotel.Journeys.Stay);
    }

    private static void Cancel(string what, Hotel.Cancellation cancellation)
    {
        Hotel.CancellationDecision decision = Hotel.Decide(cancellation);
        Page.Answer(what, decision.Verdict, decision.Reason, decision.Approvers, decision.MayBeBentBy);
        if (!decision.Voucher.IsZero)
        {
            Page.Line(string.Empty, $"with a voucher of {decision.Voucher}");
        }
    }

    private static void Stay(string what, Hotel.LateCheckout wish)
    {
        Hotel.LateCheckoutDecision decision = Hotel.Decide(wish);
        Page.Answer(what, decision.Verdict, decision.Reason ?? $"for {decision.Fee}", [], decision.MayBeBentBy);
    }
}
