namespace PolicyLint.Tests;

/// <summary>The declarations of the reference's sample policy, written as generated code writes them.</summary>
internal static class Sample
{
    internal static ServiceCalendar StoreHours { get; } = new(
        "StoreHours",
        "Europe/London",
        [
            new OpenHours(DayOfWeek.Monday, 540, 1080),
            new OpenHours(DayOfWeek.Tuesday, 540, 1080),
            new OpenHours(DayOfWeek.Wednesday, 540, 1080),
            new OpenHours(DayOfWeek.Thursday, 540, 1080),
            new OpenHours(DayOfWeek.Friday, 540, 1080),
            new OpenHours(DayOfWeek.Saturday, 600, 960),
        ],
        [new Closure(new DateTime(2026, 12, 25), new DateTime(2026, 12, 26), "Christmas")]);

    internal static ServiceRole Agent { get; } = new()
    {
        Name = "Agent",
        Title = "Front-line agent",
        Staff = 11m,
        Calendar = StoreHours,
        Approvals = [new RoleApproval("Refund", Money.Gbp(150m))],
        Discretion = [new RoleDiscretion("ReturnWindow", Money.Gbp(40m))],
        Coaching = new RoleCoaching(Period.Weeks(2), "Calming an upset customer"),
    };

    internal static CustomerSegment Regular { get; } = new() { Name = "Regular" };

    internal static CustomerSegment Loyal { get; } = new()
    {
        Name = "Loyal",
        Title = "Loyal customer",
        Purchase = Money.Gbp(45m),
        Every = TimeSpan.FromDays(7),
        Lasting = TimeSpan.FromDays(10 * 52 * 7),
    };

    internal static ServiceStandard FirstReply { get; } = new()
    {
        Name = "FirstReply",
        Title = "Every message is answered",
        Kind = StandardKind.Core,
        Measure = "time to first reply by a person",
        FromEvent = "received",
        ToEvent = "firstReply",
        PausedWhile = ["waitingForCustomer"],
        Targets = [new ServiceTarget(0.95m, Deadline.Within(TimeSpan.FromHours(4), StoreHours))],
        Calendar = StoreHours,
        WarnAtShares = [0.75m],
    };

    internal static ServiceStandard GreetByName { get; } = new()
    {
        Name = "GreetByName",
        Kind = StandardKind.Experience,
        Measure = "greeted by name",
        Targets = [new ServiceTarget(0.9m)],
    };

    internal static ServicePromise SameDay { get; } = new()
    {
        Name = "SameDay",
        Title = "We answer the same day",
        Standard = FirstReply,
        Target = new ServiceTarget(0.9m, Deadline.Within(TimeSpan.FromHours(8), StoreHours)),
        Recovery = new ServiceRecovery
        {
            Fix = "Call back in person",
            FixWithin = Deadline.Within(TimeSpan.FromHours(2), StoreHours),
            Surprise = "A voucher",
            SurpriseWorth = Money.Gbp(10m),
        },
        FollowUpWithin = Deadline.Within(TimeSpan.FromDays(3)),
        FollowUpBy = "Agent",
    };

    internal static ServiceCapacity SupportDesk { get; } = new()
    {
        Name = "SupportDesk",
        Serves = ["FirstReply"],
        Demand = new ServiceRate(60m, Period.Of(TimeSpan.FromHours(1))),
        Handling = TimeSpan.FromMinutes(6),
        StaffedBy = "Agent",
        Shrinkage = 0.3m,
        Calendar = StoreHours,
    };

    internal static EscalationLadder Complaint { get; } = new()
    {
        Name = "Complaint",
        Request = "Refund",
        Steps =
        [
            new EscalationStep("Agent", EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(1), StoreHours)),
            new EscalationStep("TeamLead", EscalationAct.Decides, Deadline.Within(TimeSpan.FromHours(4), StoreHours)),
            new EscalationStep("Director", EscalationAct.Decides, Deadline.Within(TimeSpan.FromDays(1), StoreHours)),
        ],
        FinalNotice = "service-desk@example.com",
    };

    internal static ImprovementPlan Improvement { get; } = new()
    {
        Standard = "FirstReply",
        From = 0.8m,
        By = 0.01m,
        Every = Period.Weeks(1),
        Starting = new DateTime(2026, 1, 5),
        For = TimeSpan.FromDays(20 * 7),
    };

    internal static MomentOfTruth Checkout { get; } = new()
    {
        Name = "Checkout",
        Title = "Paying at the till",
        Owner = "Agent",
        Standards = ["GreetByName"],
        Gestures = ["Thank-you note"],
    };

    internal static CustomerJourney StoreVisit { get; } = new() { Name = "StoreVisit", Moments = [Checkout] };

    internal static FigureHistory<Money> DailyRate { get; } = new(
        "DailyRate",
        [
            new(new DateTime(2019, 4, 1), Money.Gbp(8.00m)),
            new(new DateTime(2021, 4, 1), Money.Gbp(8.06m)),
            new(new DateTime(2026, 4, 1), Money.Gbp(10.34m)),
        ],
        source: "Ofcom");

    internal static PolicyInfo Info { get; } = new()
    {
        Name = "Returns",
        Version = 3m,
        Effective = new DateTime(2026, 1, 1),
        Owner = "Customer care",
        Currency = "GBP",
        File = "returns.svcpolicy",
    };
}
