using System.Globalization;
using PolicyLint;
using ReturnsDesk.Policies;

// A returns desk that lives on its policy: what is decided, by which clause and why, and what customers are promised.
// Every figure below comes from returns.svcpolicy; this program knows none of them, and looks at no clock.
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

Console.WriteLine($"{Returns.Info.Name}, version {Returns.Info.Version}, in force since {Returns.Info.Effective:d MMMM yyyy} ({Returns.Info.Owner})");

Title("Decisions");
var bought = new Returns.Refund
{
    Amount = Money.Gbp(80),
    Age = TimeSpan.FromDays(12),
    Receipt = true,
    Reason = Returns.Reason.ChangedMind,
    Customer = Returns.Segment.Regular,
};
var late = bought with { Age = TimeSpan.FromDays(45) };
var loyal = late with { Customer = Returns.Segment.Loyal };
Show("A jacket after 12 days, 80 GBP", bought);
Show("The same after 45 days", late);
Show("A scarf after 45 days, 35 GBP", late with { Amount = Money.Gbp(35) });
Show("The jacket after 45 days, from a loyal customer", loyal);
Show("The same without a receipt", loyal with { Receipt = false });
Show("A kettle that broke after a year", bought with { Age = TimeSpan.FromDays(365), Reason = Returns.Reason.Faulty });
Show("The wrong coat, 400 GBP", bought with { Amount = Money.Gbp(400), Reason = Returns.Reason.WrongItem });
Show("A sofa, 5,000 GBP", bought with { Amount = Money.Gbp(5_000) });

Title("Why not");
Console.Write(Returns.Explain(late));
Console.WriteLine();
Console.Write(Returns.WhyNot(late, Verdict.Allow));

var received = new DateTimeOffset(2026, 3, 6, 16, 30, 0, TimeSpan.Zero);
Title($"A message that comes in on {Moment(received)}");
ServiceStandard standard = Returns.Standards.FirstReply;
ServicePromise promise = Returns.Promises.SameDay;
foreach ((DateTimeOffset warning, decimal share) in standard.WarnAt(received).Zip(standard.WarnAtShares))
{
    Line(Moment(warning), $"warn the desk: {Percent(share)} of the time is gone");
}

Line(Moment(standard.DueAt(received)), $"our own standard: {standard.Target}");
Line(Moment(promise.DueAt(received)), $"what we promise, \"{promise.Title}\": {promise.Target}");
DateTimeOffset broken = promise.DueAt(received);
if (promise.Recovery is { FixWithin: { } fixWithin } recovery)
{
    Line(Moment(fixWithin.DueAt(broken)), $"if that is broken: {recovery.Fix}; {recovery.Surprise} worth {recovery.SurpriseWorth}");
}

if (promise.FollowUpWithin is { } followUp)
{
    Line(Moment(followUp.DueAt(broken)), $"{promise.FollowUpBy} asks how it went");
}

EscalationLadder ladder = Returns.Escalations.Complaint;
Title("A complaint at the same time that nobody answers");
foreach (ScheduledStep step in ladder.Schedule(received))
{
    Line(Moment(step.StartsAt), $"{step.Step.Role} {step.Step.Act.ToString().ToLowerInvariant()} by {Moment(step.DueAt)}");
}

Line(string.Empty, $"then a notice goes to {ladder.FinalNotice}");
EscalationStatus monday = ladder.At(received, received.AddDays(3));
Line(Moment(received.AddDays(3)), $"it is with {monday.Current?.Step.Role ?? "nobody"}");

Title("Who may decide what");
foreach (ServiceRole role in new[] { Returns.Roles.Agent, Returns.Roles.TeamLead, Returns.Roles.Director })
{
    string approves = string.Join(", ", role.Approvals.Select(a => $"approves a {a.Request} up to {a.UpTo}"));
    string bends = string.Concat(role.Discretion.Select(d => $", may bend {d.Rule} up to {d.UpTo}"));
    Line(role.Title, $"{role.Staff} at work; {approves}{bends}");
}

ServiceCapacity desk = Returns.Capacities.SupportDesk;
Title("Whether there are enough of them");
Line(desk.Name, $"{desk.Demand!.Count} contacts an hour of {desk.Handling!.Value.TotalMinutes} minutes keep {desk.OfferedLoad:0.##} people busy");
Line(desk.StaffedBy!, $"{desk.Staff} are paid, {desk.PeopleAtWork:0.##} at work once {Percent(desk.Shrinkage)} are away: busy {Percent(desk.Occupancy!.Value)} of the time");

Title("Getting better a little at a time");
ImprovementPlan plan = Returns.Improvements.FirstReply;
foreach (ImprovementPoint point in plan.Series().Take(4))
{
    Line($"from {point.Date:d MMMM}", $"{Percent(point.Target)} of {plan.Standard} in time");
}

Line($"by {plan.Until:d MMMM}", $"{Percent(plan.Series()[^1].Target)}, against a standard of {Percent(standard.Target!.Share)}");

Title("What a customer is worth");
Line(Returns.Segments.Loyal.Title, $"{Returns.Segments.Loyal.LifetimeValue} over the years, at {Returns.Segments.Loyal.Purchase} a time");

static void Title(string title)
{
    Console.WriteLine();
    Console.WriteLine(title);
    Console.WriteLine(new string('-', title.Length));
}

static void Line(string what, string text) => Console.WriteLine($"  {what,-28}{text}");

static void Show(string what, Returns.Refund refund)
{
    Returns.RefundDecision decision = Returns.Decide(refund);
    string verdict = decision.Verdict switch
    {
        Verdict.Allow => "yes",
        Verdict.Refer => "ask " + string.Join(" and ", decision.Approvers),
        _ => "no",
    };
    string clause = decision.DecidedBy == Returns.RefundClause.None ? "no rule stands against it" : "by " + decision.DecidedBy.ToString().Replace("_", ", exception ", StringComparison.Ordinal);
    Console.WriteLine($"  {what,-50}{verdict}, {clause}");
    if (decision.Reason is { } reason)
    {
        Console.WriteLine($"      \"{reason}\"");
    }

    if (!decision.MayBeBentBy.IsEmpty)
    {
        Console.WriteLine($"      {string.Join(" or ", decision.MayBeBentBy)} may say yes all the same");
    }

    if (decision.Voucher.Amount > 0)
    {
        Console.WriteLine($"      a voucher of {decision.Voucher}");
    }

    if (decision.Postage.Amount > 0)
    {
        Console.WriteLine($"      we pay {decision.Postage} of postage");
    }
}

static string Moment(DateTimeOffset at) => at.ToString("ddd d MMM HH:mm", CultureInfo.InvariantCulture);

static string Percent(decimal share) => (share * 100).ToString("0.##", CultureInfo.InvariantCulture) + "%";
