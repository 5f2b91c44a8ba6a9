using RealPolicies.Policies;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>14 CFR part 260: a ticket, the day by which it is paid back, a bag.</summary>
internal static class UsDotCases
{
    public static CaseOutcome Decide(CaseInputs inputs)
    {
        switch (inputs.Text("event"))
        {
            case "changed":
                return Ticket(inputs, UsAirlineRefunds.TicketRefundEvent.Changed);

            case "cancelled":
                return Ticket(inputs, UsAirlineRefunds.TicketRefundEvent.Cancelled);

            case "refund_deadline":
                // The holidays are the policy's own: a case may only name days that it closes.
                Assert.All(inputs.Dates("holidays"), d => Assert.False(UsAirlineRefunds.Calendars.BusinessDays.IsWorkingDay(d)));
                UsAirlineRefunds.RefundDueDecision refund = UsAirlineRefunds.Decide(new UsAirlineRefunds.RefundDue
                {
                    DueFrom = inputs.Date("due_from"),
                    Payment = inputs.Text("payment") switch
                    {
                        "credit_card" => UsAirlineRefunds.RefundDuePayment.CreditCard,
                        "debit_card" => UsAirlineRefunds.RefundDuePayment.DebitCard,
                        var other => throw new NotSupportedException(other),
                    },
                });
                return new() { { "refund_by", refund.PayBy } };

            case "bag_delay":
                UsAirlineRefunds.BagFeeRefundDecision bag = UsAirlineRefunds.Decide(new UsAirlineRefunds.BagFeeRefund
                {
                    Itinerary = Itinerary(inputs),
                    Nonstop = inputs.Hours("us_foreign_nonstop_segment_hours") ?? TimeSpan.Zero,
                    BagDelay = inputs.Hours("bag_delay_hours")!.Value,
                    Reported = inputs.YesNo("mishandled_baggage_report_filed"),
                });
                return new() { { "bag_fee_refund", bag.Verdict == Verdict.Allow } };

            case var other:
                throw new NotSupportedException(other);
        }
    }

    private static CaseOutcome Ticket(CaseInputs inputs, UsAirlineRefunds.TicketRefundEvent happened)
    {
        // No cause excuses the airline: the policy does not ask for it.
        inputs.DecidesNothing("cause");
        UsAirlineRefunds.TicketRefundDecision ticket = UsAirlineRefunds.Decide(new UsAirlineRefunds.TicketRefund
        {
            Event = happened,
            Itinerary = Itinerary(inputs),
            DepartsEarlier = inputs.Minutes("departs_earlier_min"),
            ArrivesLater = inputs.Minutes("arrives_later_min"),
            OtherDestination = inputs.YesNo("different_destination_airport"),
            ExtraConnections = inputs.Has("extra_connections") ? inputs.Count("extra_connections") : 0,
            LowerClass = inputs.YesNo("downgraded"),
            Disability = inputs.YesNo("passenger_disability"),
            OtherConnectingAirport = inputs.YesNo("connecting_airport_changed"),
            Flew = inputs.YesNo("flew"),
            OtherFlight = inputs.YesNo("accepted_alternative") ? UsAirlineRefunds.Offer.Accepted : UsAirlineRefunds.Offer.NotMade,
            Voucher = (inputs.YesNo("voucher_offered"), inputs.YesNo("voucher_accepted"), inputs.YesNo("responded")) switch
            {
                (false, _, _) => UsAirlineRefunds.Offer.NotMade,
                (_, true, _) => UsAirlineRefunds.Offer.Accepted,
                (_, _, true) => UsAirlineRefunds.Offer.Declined,
                _ => UsAirlineRefunds.Offer.Unanswered,
            },
        });
        return new() { { "refund_due", ticket.Verdict == Verdict.Allow } };
    }

    private static UsAirlineRefunds.Itinerary Itinerary(CaseInputs inputs) => inputs.Text("itinerary") switch
    {
        "domestic" => UsAirlineRefunds.Itinerary.Domestic,
        "international" => UsAirlineRefunds.Itinerary.International,
        var other => throw new NotSupportedException(other),
    };
}
