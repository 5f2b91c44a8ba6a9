using System.Globalization;
using PolicyLint;

namespace ThreeHouses;

/// <summary>Prints what any policy holds as data: promises and their recovery, ladders, people, plans, journeys.</summary>
internal static class Page
{
    /// <summary>A year of a lifetime is 52 weeks.</summary>
    private const int DaysOfYear = 364;

    private static readonly CultureInfo _culture = CultureInfo.InvariantCulture;

    /// <summary>The name of a house, and whose word it is.</summary>
    public static void Title(PolicyInfo policy)
    {
        Console.WriteLine();
        Console.WriteLine(new string('=', policy.Title.Length));
        Console.WriteLine(policy.Title);
        Console.WriteLine(new string('=', policy.Title.Length));
        Console.WriteLine($"Version {policy.Version}, in force since {Day(policy.Effective)}. {policy.Owner} answers for it, and looks at it again by {Day(policy.ReviewBy)}.");
    }

    /// <summary>What comes next.</summary>
    public static void Section(string title)
    {
        Console.WriteLine();
        Console.WriteLine(title);
        Console.WriteLine(new string('-', title.Length));
    }

    /// <summary>One line, what and which.</summary>
    public static void Line(string what, string text) => Console.WriteLine($"  {what,-46}{text}".TrimEnd());

    /// <summary>A decision: yes, no, or whom to ask; what the customer is told; and who may say yes all the same.</summary>
    public static void Answer<TRole>(string what, Verdict verdict, string? reason, IEnumerable<TRole> approvers, IEnumerable<TRole> mayBend)
    {
        string answer = verdict switch
        {
            Verdict.Allow => "yes",
            Verdict.Refer => "ask " + string.Join(" and ", approvers),
            _ => "no",
        };
        Line(what, reason is null ? answer : $"{answer}: {reason}");
        if (mayBend.Any())
        {
            Line(string.Empty, $"{string.Join(" or ", mayBend)} may say yes all the same");
        }
    }

    /// <summary>A promise from a case that opens: until when it holds, what happens if it is broken, and what is owed by when it is kept at last.</summary>
    public static void Promise(ServicePromise promise, string what, DateTimeOffset opened, params DateTimeOffset[] kept)
    {
        DateTimeOffset due = promise.DueAt(opened);
        ServiceRecovery recovery = promise.Recovery!;
        Section($"\"{promise.Title}\"");
        Line(Moment(opened), what);
        Line("by " + Moment(due), $"the promise: {promise.Target}");
        Line("by " + Moment(recovery.FixWithin!.DueAt(due)), $"if that is broken: {recovery.Fix}");
        Line(string.Empty, $"and on top: {recovery.Surprise}, worth {recovery.SurpriseWorth}");
        if (promise.FollowUpWithin is { } followUp)
        {
            Line("by " + Moment(followUp.DueAt(due)), $"{promise.FollowUpBy} asks how it went");
        }

        if (recovery.Payment is { } payment)
        {
            Money amount = payment.Amount ?? payment.Figure!.On(opened.DateTime);
            Line("by " + Moment(payment.Within!.DueAt(due)), $"paid without being asked: {amount} per {Length(payment.Per!)}, up to {payment.UpTo}");
            Owed(promise, opened, kept);
        }
    }

    /// <summary>What a broken promise costs without being asked for, by when it is kept at last.</summary>
    public static void Owed(ServicePromise promise, DateTimeOffset opened, params DateTimeOffset[] kept)
    {
        DateTimeOffset due = promise.DueAt(opened);
        foreach (DateTimeOffset at in kept)
        {
            Money owed = promise.Recovery!.Payment!.Owed(opened, due, at);
            Line($"{Moment(opened)} to {Moment(at)}", owed.IsZero ? "nothing is owed" : $"{owed} is owed");
        }
    }

    /// <summary>Whose turn it is while nobody answers.</summary>
    public static void Ladder(EscalationLadder ladder, DateTimeOffset opened)
    {
        Section($"While nobody answers, from {Moment(opened)}");
        foreach (ScheduledStep step in ladder.Schedule(opened))
        {
            Line($"until {Moment(step.DueAt)}", $"{step.Step.Role} {step.Step.Act.ToString().ToLowerInvariant()}");
        }

        Line("then", $"a notice goes to {ladder.FinalNotice}");
    }

    /// <summary>What each kind of customer is worth over the years.</summary>
    public static void Worth(params CustomerSegment[] segments)
    {
        Section("What a customer is worth");
        foreach (CustomerSegment segment in segments)
        {
            string brings = segment.Referring > 0 ? $", and brings {segment.Referring} more" : string.Empty;
            Line(segment.Title, segment.Purchase is { } purchase
                ? $"{segment.LifetimeValue.ToString("N0", _culture)}: {purchase} every {Length(Period.Of(segment.Every!.Value))} for {segment.Lasting!.Value.TotalDays / DaysOfYear} years{brings}"
                : "we will see");
        }
    }

    /// <summary>Who may decide and bend what, and how they are helped to.</summary>
    public static void People(params ServiceRole[] roles)
    {
        Section("Who may say yes");
        foreach (ServiceRole role in roles)
        {
            IEnumerable<string> approves = role.Approvals.Select(a => $"approves {a.Request} {UpTo(a.UpTo)}");
            IEnumerable<string> bends = role.Discretion.Select(d => $"may bend {d.Rule} {UpTo(d.UpTo)}");
            string[] says = [.. approves.Concat(bends).Select(s => s.TrimEnd())];
            Line($"{role.Title} ({role.Staff})", says.Length > 0 ? string.Join(", ", says) : $"asks {role.ReportsTo}");
            Line(string.Empty, $"we look for: {string.Join("; ", role.Qualities)}");
            Line(string.Empty, $"coached every {Length(role.Coaching!.Every)} on \"{role.Coaching.On}\"");
        }
    }

    /// <summary>A plan to get better: what is asked for on some day, and the week in which it is half as much again.</summary>
    public static void Plan(ImprovementPlan plan, DateOnly today)
    {
        IReadOnlyList<ImprovementPoint> series = plan.Series();
        Section($"{Percent(plan.By)} better every {Length(plan.Every)}: {plan.Standard}");
        Line(Day(plan.Starting), $"{Percent(plan.From)} to begin with");
        Line(Day(today), $"{Percent(plan.TargetAt(today))} today");
        for (int week = 1; week < series.Count; week++)
        {
            if (series[week].Target > 1.5m * plan.From)
            {
                Line(Day(series[week].Date), $"{Percent(series[week].Target)} in step {week}: more than half as much again");
                break;
            }
        }

        Line(Day(series[^1].Date), $"{Percent(series[^1].Target)} after {series.Count - 1} steps: {(series[^1].Target / plan.From).ToString("0.0000", _culture)} times what it was");
    }

    /// <summary>The moments of a journey: who owns each, what holds there, and what one may do besides.</summary>
    public static void Journey(CustomerJourney journey)
    {
        Section(journey.Title);
        foreach (MomentOfTruth moment in journey.Moments)
        {
            Line(moment.Title, moment.IsOutsideOurControl ? "not in our hands" : $"{moment.Owner}: {string.Join(", ", moment.Standards)}");
            foreach (string gesture in moment.Gestures)
            {
                Line(string.Empty, "+ " + gesture);
            }
        }
    }

    private static string UpTo(Money? limit) => limit is { } most ? "up to " + most.ToString("N0", _culture) : string.Empty;

    private static string Moment(DateTimeOffset at) => at.ToString("ddd d MMM HH:mm", _culture);

    private static string Day(IFormattable? day) => day?.ToString("d MMM yyyy", _culture) ?? "no date";

    // "every week", not "every 1 week".
    private static string Length(Period period) => period.ToString() is ['1', ' ', .. var unit] ? unit : period.ToString();

    private static string Percent(decimal share) => (share * 100).ToString("0.#", _culture) + "%";
}
