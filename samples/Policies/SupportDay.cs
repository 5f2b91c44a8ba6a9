using PolicyLint;
using ThreeHouses.Policies;

namespace ThreeHouses;

/// <summary>A day at the support desk of a software house.</summary>
internal static class SupportDay
{
    /// <summary>Prints the day.</summary>
    public static void Run()
    {
        Page.Title(Support.Info);

        Page.Section("Customers who ask for money back");
        var morning = new Support.Credit
        {
            Amount = Money.Gbp(15),
            Down = TimeSpan.FromHours(4),
            Cause = Support.Cause.OurMistake,
            CreditsThisYear = 0,
            Customer = Support.Segment.Sole,
        };
        Credit("Nothing worked all morning: our mistake", morning);
        Credit("… and it cost a firm 900 GBP", morning with { Amount = Money.Gbp(900), Customer = Support.Segment.Firm });
        Credit("… the data centre's, for an hour", morning with { Cause = Support.Cause.Supplier, Down = TimeSpan.FromHours(1) });
        Credit("… the data centre's, for a day", morning with { Cause = Support.Cause.Supplier, Down = TimeSpan.FromHours(24) });
        var deleted = morning with { Amount = Money.Gbp(80), Down = TimeSpan.Zero, Cause = Support.Cause.TheirMistake };
        Credit("Books that they deleted themselves", deleted);
        Credit("… a firm that has been with us for years", deleted with { Customer = Support.Segment.Firm });
        Credit("… for the second time this year", deleted with { Customer = Support.Segment.Firm, CreditsThisYear = 1 });

        // The Friday before a bank holiday.
        var friday = new DateTimeOffset(2026, 5, 22, 16, 5, 0, TimeSpan.FromHours(1));
        Page.Promise(Support.Promises.AnsweredInFourHours, "a firm writes", friday);
        Page.Ladder(Support.Escalations.NobodyAnswered, friday);

        DateTimeOffset wrong = friday.AddDays(-1);
        ServicePromise right = Support.Promises.BooksRightInTwoDays;
        DateTimeOffset due = right.DueAt(wrong);
        Page.Promise(right, "the balance is wrong", wrong, due.AddHours(-1), due.AddHours(16), due.AddDays(4), due.AddDays(30));

        // From July on a day costs more, by the same figure of the policy.
        wrong = wrong.AddDays(42);
        Page.Owed(right, wrong, right.DueAt(wrong).AddDays(4));

        Page.Worth(Support.Segments.Trial, Support.Segments.Sole, Support.Segments.Firm, Support.Segments.Accountant);
        Page.People(Support.Roles.Agent, Support.Roles.TeamLead);
        Page.Plan(Support.Improvements.WroteLikeAPerson, new DateOnly(2026, 6, 1));
        Page.Journey(Support.Journeys.FirstYear);
    }

    private static void Credit(string what, Support.Credit credit)
    {
        Support.CreditDecision decision = Support.Decide(credit);
        Page.Answer(what, decision.Verdict, decision.Reason, decision.Approvers, decision.MayBeBentBy);
        if (decision.ExtraDays > 0)
        {
            Page.Line(string.Empty, $"and {decision.ExtraDays} free days");
        }
    }
}
