using System.Globalization;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Comparison;

/// <summary>What keeps the service running: calendars, ladders, capacity, plans and figures.</summary>
internal static class OperationsChanges
{
    /// <summary>Compares them.</summary>
    public static void Add(ChangeList changes, PolicySymbol before, PolicySymbol after)
    {
        new PartChanges(changes, ChangeAudience.Operations, before, after).Add("the default calendar", before.DefaultCalendar?.Name, after.DefaultCalendar?.Name);
        Each(changes, before.Calendars, after.Calendars, Calendar);
        Each(changes, before.Escalations, after.Escalations, Ladder);
        Each(changes, before.Capacities, after.Capacities, Capacity);
        Each(changes, before.Improvements, after.Improvements, (part, old, now) => part.Add("the plan", Plan(old), Plan(now)));
        Each(changes, before.Figures, after.Figures, Figure);
        Each(changes, before.Segments, after.Segments, (part, old, now) => part.Add("what it buys", Buys(old), Buys(now), n => n is BuysClauseSyntax), isTold: false);
    }

    /// <summary>Every declaration of a kind; <paramref name="isTold"/>: one that is new or gone is told here.</summary>
    private static void Each<T>(ChangeList changes, IEnumerable<T> before, IEnumerable<T> after, Action<PartChanges, T, T> compare, bool isTold = true)
        where T : Symbol
    {
        foreach ((T? old, T? now) in SymbolPairs.Of(before, after))
        {
            if (old is not null && now is not null)
            {
                compare(new PartChanges(changes, ChangeAudience.Operations, old, now), old, now);
            }
            else if (isTold)
            {
                changes.AddOne(ChangeAudience.Operations, now ?? old!, now is not null, ChangeList.Named(now ?? old!));
            }
        }
    }

    private static void Calendar(PartChanges part, CalendarSymbol old, CalendarSymbol now)
    {
        part.Add("the time zone", old.TimeZone, now.TimeZone, n => n is TimeZoneClauseSyntax);
        part.Add("when it is open", Hours(old), Hours(now), n => n is OpenClauseSyntax or AlwaysOpenClauseSyntax);
        foreach ((string? was, string? becomes) in SymbolPairs.Of(old.Closures.Select(Closed), now.Closures.Select(Closed), c => c))
        {
            part.Add("the closure", was, becomes, n => n is ClosedClauseSyntax, (becomes ?? was!).Substring(0, "2026-12-25".Length));
        }
    }

    private static void Ladder(PartChanges part, EscalationSymbol old, EscalationSymbol now)
    {
        part.Add("the request", old.Request?.Name, now.Request?.Name);
        part.Add("what it stands for", PartWords.List(old.Serves.Select(s => s.Name)), PartWords.List(now.Serves.Select(s => s.Name)), n => n is ServesClauseSyntax);
        foreach ((EscalationStepSymbol? was, EscalationStepSymbol? becomes) in SymbolPairs.Of(old.Steps, now.Steps))
        {
            string role = (becomes ?? was!).Name;
            part.Add("the step of " + role, was, becomes, Step, clause: n => n is StepClauseSyntax, naming: role);
        }

        (string[] before, string[] after) = (Kept(old, now), Kept(now, old));
        if (before.OrderBy(s => s, StringComparer.Ordinal).SequenceEqual(after.OrderBy(s => s, StringComparer.Ordinal)))
        {
            part.Add("the order of its steps", string.Join(", ", before), string.Join(", ", after));
        }

        part.Add("how often it is climbed again", Times(old), Times(now), n => n is RepeatClauseSyntax);
        part.Add("when nobody is on duty", old.OffDuty.ToString().ToLowerInvariant(), now.OffDuty.ToString().ToLowerInvariant(), n => n is OffDutyClauseSyntax);
        part.AddText("whom the last notice goes to", old.FinallyNotify, now.FinallyNotify, n => n is FinallyClauseSyntax);
    }

    private static void Capacity(PartChanges part, CapacitySymbol old, CapacitySymbol now)
    {
        part.Add("what it serves", PartWords.List(old.Serves.Select(s => s.Name)), PartWords.List(now.Serves.Select(s => s.Name)), n => n is ServesClauseSyntax);
        part.Add("the demand", old.Demand, now.Demand, PartWords.Rate, clause: n => n is DemandClauseSyntax);
        part.Add("the demand at the peak", old.Peak, now.Peak, PartWords.Rate, clause: n => n is DemandClauseSyntax);
        part.Add("the handling time", old.Handling, now.Handling, Words.Duration, clause: n => n is HandlingClauseSyntax);
        part.Add("the variation of the handling time", Words.Number(old.Variation), Words.Number(now.Variation), n => n is HandlingClauseSyntax);
        part.Add("how many people", old.StaffCount, now.StaffCount, Words.Number, clause: n => n is StaffedByClauseSyntax);
        part.Add("who", old.StaffedBy?.Name, now.StaffedBy?.Name, n => n is StaffedByClauseSyntax);
        part.Add("the shrinkage", PartWords.Share(old.Shrinkage), PartWords.Share(now.Shrinkage), n => n is ShrinkageClauseSyntax);
        part.Add("the concurrency", Words.Number(old.Concurrency), Words.Number(now.Concurrency), n => n is ConcurrencyClauseSyntax);
        part.Add("the patience", old.Patience, now.Patience, Words.Duration, clause: n => n is PatienceClauseSyntax);
        part.Add("the backlog", old.Backlog, now.Backlog, Words.Number, clause: n => n is BacklogClauseSyntax);
        part.Add("when work is done", old.During?.Name, now.During?.Name, n => n is DuringClauseSyntax);
        part.Add("when work comes in", Arrivals(old), Arrivals(now), n => n is ArrivalsPatternClauseSyntax);
        part.Add("the throughput", old.Throughput, now.Throughput, PartWords.Rate, clause: n => n is ThroughputClauseSyntax);
    }

    private static void Figure(PartChanges part, FigureSymbol old, FigureSymbol now)
    {
        foreach ((FigureValue? was, FigureValue? becomes) in SymbolPairs.Of(old.Values, now.Values, v => From(v)))
        {
            part.Add("the value" + From((becomes ?? was)!), was, becomes, v => Words.Value(v.Value), clause: n => n is FigureValueClauseSyntax);
        }
    }

    private static string From(FigureValue value) => value.From is { } from ? " from " + Words.Date(from) : string.Empty;

    private static string Hours(CalendarSymbol calendar) => calendar.IsAlwaysOpen ? "always open" : PartWords.Hours(calendar.OpenHours) ?? "never open";

    private static string Closed(Closure closure) => Words.Date(closure.From) + (closure.To == closure.From ? string.Empty : ".." + Words.Date(closure.To));

    private static string Step(EscalationStepSymbol step) =>
        (step.AnyOf is { } some ? "any " + some.ToString(CultureInfo.InvariantCulture) + " " : string.Empty)
        + step.Act.ToString().ToLowerInvariant()
        + (step.Within is { } within ? " within " + PartWords.Length(within) : string.Empty)
        + (step.During is { } during ? " during " + during.Name : string.Empty)
        + (step.OnSilence == StepSilence.Escalate ? string.Empty : " on silence " + step.OnSilence.ToString().ToLowerInvariant());

    /// <summary>The steps of a ladder that the other has too, by their roles.</summary>
    private static string[] Kept(EscalationSymbol ladder, EscalationSymbol other) =>
        ladder.Steps.Select(s => s.Name).Where(name => other.Steps.Any(s => s.Name == name)).ToArray();

    private static string Times(EscalationSymbol ladder) => ladder.Repeat.ToString(CultureInfo.InvariantCulture) + " times";

    private static string? Arrivals(CapacitySymbol capacity) => capacity.ArrivalsAroundTheClock ? "around the clock" : capacity.ArrivalsDuring is { } during ? "during " + during.Name : null;

    private static string Plan(ImprovementSymbol plan) =>
        "by " + PartWords.Share(plan.By) + (plan.Every is { } every ? " " + PartWords.Every(every) : string.Empty) + " from " + PartWords.Share(plan.From)
        + " starting " + Words.Date(plan.Starting)
        + (plan.For is { } length ? " for " + PartWords.Length(length) : string.Empty)
        + (plan.Until is { } until ? " until " + Words.Date(until) : string.Empty);

    private static string? Buys(SegmentSymbol segment) => segment.Purchase is { } purchase
        ? PartWords.Money(purchase) + (segment.PurchaseEvery is { } every ? " " + PartWords.Every(every) : string.Empty)
            + (segment.CustomerFor is { } length ? " for " + PartWords.Weeks(length) : string.Empty)
            + (segment.Referring == 0 ? string.Empty : ", referring " + Words.Number(segment.Referring))
        : null;
}
