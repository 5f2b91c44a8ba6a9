using RealPolicies.Policies;

namespace PolicyLint.Samples.Tests.Cases;

/// <summary>Regulation (EC) 261/2004: one request for each kind of event.</summary>
internal static class Eu261Cases
{
    public static CaseOutcome Decide(CaseInputs inputs)
    {
        decimal distance = inputs.Number("distance_km");
        bool intraEu = inputs.YesNo("intra_eu");
        switch (inputs.Text("event"))
        {
            case "delay":
                Eu261.LateArrivalDecision late = Eu261.Decide(new Eu261.LateArrival
                {
                    Distance = distance,
                    IntraEu = intraEu,
                    Delay = inputs.Minutes("arrival_delay_min"),
                    Extraordinary = inputs.YesNo("extraordinary"),
                    CarrierHalves = inputs.YesNo("carrier_applies_50pct"),
                });
                return new() { { "compensation_eur", late.Compensation } };

            case "cancellation":
                CaseInputs? reroute = inputs.Within("reroute");
                Eu261.CancellationDecision cancelled = Eu261.Decide(new Eu261.Cancellation
                {
                    Distance = distance,
                    IntraEu = intraEu,
                    Notice = inputs.Days("notice_days"),
                    DepartsEarlier = reroute?.Minutes("departs_earlier_min"),
                    ArrivesLater = reroute?.Minutes("arrives_later_min"),
                    Extraordinary = inputs.YesNo("extraordinary"),
                    CarrierHalves = inputs.YesNo("carrier_applies_50pct"),
                });
                return new() { { "compensation_eur", cancelled.Compensation } };

            case "denied_boarding_involuntary":
                inputs.DecidesNothing("extraordinary");
                Eu261.DeniedBoardingDecision turnedAway = Eu261.Decide(new Eu261.DeniedBoarding
                {
                    Distance = distance,
                    IntraEu = intraEu,
                    CarrierHalves = inputs.YesNo("carrier_applies_50pct"),
                });
                return new() { { "compensation_eur", turnedAway.Compensation } };

            case "downgrade":
                inputs.DecidesNothing("carrier_applies_50pct");
                var downgrade = new Eu261.Downgrade { Distance = distance, IntraEu = intraEu, TicketPrice = Money.Eur(inputs.Number("ticket_price_eur")), Flown = new DateOnly(2026, 3, 2) };
                Eu261.DowngradeDecision lower = Eu261.Decide(downgrade);
                return new() { { "reimbursement_eur", lower.Reimbursement }, { "within_days", (decimal)(lower.RefundBy.DayNumber - downgrade.Flown.DayNumber) } };

            case "care":
                inputs.DecidesNothing("carrier_applies_50pct");
                Eu261.LateDepartureDecision waiting = Eu261.Decide(new Eu261.LateDeparture { Distance = distance, IntraEu = intraEu, Delay = inputs.Minutes("departure_delay_min") });
                return new() { { "care_due", waiting.CareDue }, { "refund_option", waiting.RefundOption } };

            case var other:
                throw new NotSupportedException(other);
        }
    }
}
