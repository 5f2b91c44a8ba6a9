using System.Globalization;
using PolicyLint;
using RealPolicies.Policies;

// Five policies that somebody published, asked from C#. Their figures and texts stand in the .svcpolicy files, and nowhere here.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Title(Eu261.Info);
var late = new Eu261.LateArrival { Distance = 6_000, IntraEu = false, Delay = TimeSpan.FromMinutes(179) };
Arrival("Over 6,000 km, 179 minutes late", late);
Arrival("… three and a half hours late", late with { Delay = TimeSpan.FromMinutes(210) });
Arrival("… and the carrier uses its right", late with { Delay = TimeSpan.FromMinutes(210), CarrierHalves = true });
Arrival("… and the airport was snowed in", late with { Delay = TimeSpan.FromMinutes(210), Extraordinary = true });
var cancelled = new Eu261.Cancellation { Distance = 1_000, IntraEu = true, Notice = TimeSpan.FromDays(13) };
Cancelled("Cancelled 13 days ahead", cancelled);
Cancelled("… 14 days ahead", cancelled with { Notice = TimeSpan.FromDays(14) });
Cancelled("… 3 days ahead, and a flight instead", cancelled with { Notice = TimeSpan.FromDays(3), DepartsEarlier = TimeSpan.FromHours(1), ArrivesLater = TimeSpan.FromMinutes(119) });
var downgrade = new Eu261.Downgrade { Distance = 6_000, IntraEu = false, TicketPrice = Money.Eur(300), Flown = new DateOnly(2026, 3, 2) };
Eu261.DowngradeDecision back = Eu261.Decide(downgrade);
Line("Seated in a lower class", back.Reimbursement, $"{Percent(back.Share)} of {downgrade.TicketPrice}, by {Day(back.RefundBy)}");

Title(OfcomAutomaticCompensation.Info);
foreach (int year in new[] { 2019, 2024, 2026 })
{
    var repair = new OfcomAutomaticCompensation.Repair
    {
        Fault = OfcomAutomaticCompensation.Fault.TotalLoss,
        Reported = new DateOnly(year, 6, 3),
        Fixed = new DateOnly(year, 6, 10),
    };
    OfcomAutomaticCompensation.RepairDecision owed = OfcomAutomaticCompensation.Decide(repair);
    Line($"Down from {Day(repair.Reported)} to {Day(repair.Fixed)}", owed.Compensation, $"{owed.Days} days at {owed.Rate}, for it was due by {owed.Deadline:ddd d MMM HH:mm}");
}

var visit = new OfcomAutomaticCompensation.Appointment { Day = new DateOnly(2026, 6, 12), Attended = false };
Visit("The engineer did not come", visit);
Visit("… and had said so 23 hours before", visit with { CancelledBefore = TimeSpan.FromHours(23) });
Visit("… or 24 hours before", visit with { CancelledBefore = TimeSpan.FromHours(24) });
var reported = new DateTimeOffset(2026, 6, 5, 9, 0, 0, TimeSpan.FromHours(1));
DateTimeOffset mended = reported.AddDays(7);
ServicePromise promise = OfcomAutomaticCompensation.Promises.Mended;
Line("The promise of a repair, by itself", promise.Recovery!.Payment!.Owed(reported, promise.DueAt(reported), mended), $"reported {reported:ddd d MMM}, due by {promise.DueAt(reported):ddd d MMM HH:mm}, mended {mended:ddd d MMM}");
var promised = new DateTimeOffset(2026, 6, 2, 0, 0, 0, TimeSpan.FromHours(1));
DateTimeOffset live = promised.AddDays(3).AddHours(10);
promise = OfcomAutomaticCompensation.Promises.StartsOnTheDay;
Line("The promise of a start, by itself", promise.Recovery!.Payment!.Owed(promised, promise.DueAt(promised), live), $"promised for {promised:ddd d MMM}, live on {live:ddd d MMM}: that day does not count, the first one does");

Title(UsAirlineRefunds.Info);
var ticket = new UsAirlineRefunds.TicketRefund { Event = UsAirlineRefunds.TicketRefundEvent.Changed, Itinerary = UsAirlineRefunds.Itinerary.Domestic };
Refund("Domestic, 179 minutes later", ticket with { ArrivesLater = TimeSpan.FromMinutes(179) });
Refund("Domestic, three hours later", ticket with { ArrivesLater = TimeSpan.FromHours(3) });
Refund("… and the passenger flew", ticket with { ArrivesLater = TimeSpan.FromHours(3), Flew = true });
Refund("… or took a voucher", ticket with { ArrivesLater = TimeSpan.FromHours(3), Voucher = UsAirlineRefunds.Offer.Accepted });
Refund("… or did not answer the offer", ticket with { ArrivesLater = TimeSpan.FromHours(3), Voucher = UsAirlineRefunds.Offer.Unanswered });
foreach (UsAirlineRefunds.RefundDuePayment payment in new[] { UsAirlineRefunds.RefundDuePayment.CreditCard, UsAirlineRefunds.RefundDuePayment.DebitCard })
{
    var refundDue = new UsAirlineRefunds.RefundDue { DueFrom = new DateOnly(2024, 11, 22), Payment = payment };
    Line($"Due on {Day(refundDue.DueFrom)}, {payment}", $"by {Day(UsAirlineRefunds.Decide(refundDue).PayBy)}", null);
}

Title(BestBuyReturns.Info);
var camera = new BestBuyReturns.Return
{
    Member = BestBuyReturns.Segment.Standard,
    Category = BestBuyReturns.Category.Camera,
    State = BestBuyReturns.State.Elsewhere,
    Price = Money.Usd(800),
    Bought = new DateOnly(2023, 9, 12),
    Received = new DateOnly(2023, 9, 12),
    Returned = new DateOnly(2023, 9, 26),
};
Return("A camera on the fifteenth day", camera);
Return("… unopened", camera with { Opened = false });
Return("… in Ohio", camera with { State = BestBuyReturns.State.Ohio });
Return("… on the sixteenth day", camera with { Returned = camera.Returned.AddDays(1) });
Return("… by a Plus member", camera with { Returned = camera.Returned.AddDays(1), Member = BestBuyReturns.Segment.Plus });
Return("… bought on Black Friday, in January", camera with { Bought = new DateOnly(2023, 11, 24), Received = new DateOnly(2023, 11, 28), Returned = new DateOnly(2024, 1, 13) });

Title(NhsEnglandStandards.Info);
Month("949 of 1,000 in March 2019", new DateOnly(2019, 3, 31), 949);
Month("950 of 1,000 in March 2019", new DateOnly(2019, 3, 31), 950);
Month("780 of 1,000 in March 2025", new DateOnly(2025, 3, 31), 780);
var clocksForward = new NhsEnglandStandards.Wait
{
    Pathway = NhsEnglandStandards.Pathway.Emergency,
    Started = new DateTime(2019, 3, 30, 23, 0, 0),
    Ended = new DateTime(2019, 3, 31, 4, 0, 0),
};
NhsEnglandStandards.WaitDecision wait = NhsEnglandStandards.Decide(clocksForward);
Line($"Waited from {clocksForward.Started:HH:mm} to {clocksForward.Ended:HH:mm}", wait.InTime ? "in time" : "too long", $"the clocks went forward that night: due by {wait.BreachAt:HH:mm}");

static void Title(PolicyInfo policy)
{
    Console.WriteLine();
    Console.WriteLine(policy.Title);
    Console.WriteLine(new string('-', policy.Title.Length));
}

static void Line(string what, object outcome, string? why) => Console.WriteLine($"  {what,-46} {outcome,14}{(why is null ? string.Empty : "   " + why)}");

static void Arrival(string what, Eu261.LateArrival flight)
{
    Eu261.LateArrivalDecision decision = Eu261.Decide(flight);
    Line(what, decision.Compensation, decision.Reason);
}

static void Cancelled(string what, Eu261.Cancellation flight)
{
    Eu261.CancellationDecision decision = Eu261.Decide(flight);
    Line(what, decision.Compensation, decision.Reason);
}

static void Visit(string what, OfcomAutomaticCompensation.Appointment visit)
{
    OfcomAutomaticCompensation.AppointmentDecision decision = OfcomAutomaticCompensation.Decide(visit);
    Line(what, decision.Compensation, decision.Reason);
}

static void Refund(string what, UsAirlineRefunds.TicketRefund ticket)
{
    UsAirlineRefunds.TicketRefundDecision decision = UsAirlineRefunds.Decide(ticket);
    Line(what, decision.Verdict == Verdict.Allow ? "refund" : "no refund", decision.Reason);
}

static void Return(string what, BestBuyReturns.Return product)
{
    BestBuyReturns.ReturnDecision decision = BestBuyReturns.Decide(product);
    Line(what, decision.Verdict == Verdict.Allow ? $"fee {decision.Fee}" : "no", decision.Reason);
}

static void Month(string what, DateOnly month, long inTime)
{
    var waits = new NhsEnglandStandards.MonthlyReturn { Pathway = NhsEnglandStandards.Pathway.Emergency, Month = month, InTime = inTime, Total = 1_000 };
    NhsEnglandStandards.MonthlyReturnDecision decision = NhsEnglandStandards.Decide(waits);
    string share = $"{Percent(decision.Share)} of {Percent(decision.Threshold)}";
    Line(what, decision.Met ? "met" : "not met", decision.Met ? share : $"{share}: short by {decision.Short}{(decision.OnCourse ? ". " + decision.Reason : string.Empty)}");
}

static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";

static string Day(IFormattable date) => date.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);
