using PolicyLint;
using ThreeHouses.Policies;

namespace ThreeHouses;

/// <summary>A day at the counter of a delicatessen.</summary>
internal static class ShopDay
{
    /// <summary>Prints the day.</summary>
    public static void Run()
    {
        Page.Title(Shop.Info);

        Page.Section("What comes back");
        var olives = new Shop.Return
        {
            Amount = Money.Gbp(6),
            Age = TimeSpan.FromDays(30),
            State = Shop.State.Untouched,
            Receipt = true,
            Customer = Shop.Segment.Newcomer,
        };
        Back("A jar of olives, after a month", olives);
        Back("… from somebody who comes every week", olives with { Customer = Shop.Segment.Weekly });
        Back("… who has opened it, and waited for three", olives with { Customer = Shop.Segment.Weekly, State = Shop.State.Opened, Age = TimeSpan.FromDays(90) });
        Back("… that had gone off", olives with { State = Shop.State.Spoiled });
        var oil = olives with { Amount = Money.Gbp(24), Age = TimeSpan.FromDays(3), Receipt = false };
        Back("Olive oil, the receipt is lost", oil);
        Back("… by a family that we know", oil with { Customer = Shop.Segment.Family });
        Back("A hamper of 180 GBP", oil with { Amount = Money.Gbp(180), Receipt = true });

        // Ordered on the Wednesday before Easter: Good Friday and Easter Monday don't count.
        var order = new DateTimeOffset(2026, 4, 1, 15, 20, 0, TimeSpan.FromHours(1));
        DateTimeOffset due = Shop.Promises.BasketTheNextDay.DueAt(order);
        Page.Promise(Shop.Promises.BasketTheNextDay, "a basket is ordered", order, due.AddHours(-3), due.AddHours(16), due.AddDays(2), due.AddDays(20));
        Page.Ladder(Shop.Escalations.BasketLost, order);

        Page.Worth(Shop.Segments.Newcomer, Shop.Segments.Fortnightly, Shop.Segments.Weekly, Shop.Segments.Family, Shop.Segments.Ambassador);
        Page.People(Shop.Roles.Assistant, Shop.Roles.Driver, Shop.Roles.ShopManager);
        Page.Plan(Shop.Improvements.KnownByName, new DateOnly(2026, 6, 1));
        Page.Journey(Shop.Journeys.SaturdayShopping);
        Page.Journey(Shop.Journeys.Delivered);
    }

    private static void Back(string what, Shop.Return things)
    {
        Shop.ReturnDecision decision = Shop.Decide(things);
        Page.Answer(what, decision.Verdict, decision.Reason, decision.Approvers, decision.MayBeBentBy);
        if (!decision.Gift.IsZero)
        {
            Page.Line(string.Empty, $"and {decision.Gift} for something else");
        }
    }
}
