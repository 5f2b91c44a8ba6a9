using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Capacity;

/// <summary>
/// SVP4005: a promise whose time runs by the clock while the people behind it work a calendar, so that a case that comes in shortly
/// before they close is due before they are back.
/// </summary>
public sealed class ClockPromiseRule : PolicyRule
{
    private const long BeforeClosing = 5 * TimeSpan.TicksPerMinute;

    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP4005", "Promise time in which people work", "Capacity", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (PromiseSymbol promise in context.Policy.Promises)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (promise.Standard is { HasErrors: false } && TargetOf(promise) is { } target && CalendarsOf(promise, context) is { IsEmpty: false } calendars
                && CaseStretch.Of(context, calendars) is { Calendar: not null } cases
                && Witness(target, calendars, cases) is { } witness)
            {
                Report(context, promise, target, calendars, cases.Calendar!, witness);
            }
        }
    }

    /// <summary>The first target for every case whose time runs day and night.</summary>
    private static StandardTarget? TargetOf(PromiseSymbol promise) =>
        (promise.OwnTarget is { } own ? ImmutableArray.Create(own) : promise.Standard!.Targets)
        .FirstOrDefault(target => target is { Deadline: { Within.Clock: not null } deadline, Condition: null, IsOtherwise: false, Share: > 0m } && IsByTheClock(deadline));

    private static bool IsByTheClock(Symbols.Deadline deadline) => deadline.Calendar is not { } calendar || NeverCloses(calendar);

    private static bool NeverCloses(CalendarSymbol calendar) => !WeekPattern.Of(calendar).Closes && calendar.Closures.IsEmpty;

    /// <summary>When the people behind a promise are at work, any of them; none where somebody always is, or that isn't known.</summary>
    private static ImmutableArray<CalendarSymbol> CalendarsOf(PromiseSymbol promise, RuleContext context)
    {
        ImmutableArray<CapacitySymbol> capacities = PromiseBacking.CapacitiesOf(promise, context.Facts.CapacitiesServing);
        CalendarSymbol?[] calendars = capacities.IsEmpty
            ? new[] { promise.Standard!.During }
            : capacities.Select(capacity => capacity.HasErrors ? null : capacity.Clock).ToArray();
        return calendars.Any(calendar => calendar is null || NeverCloses(calendar) || WeekPattern.Of(calendar).Minutes == 0)
            ? ImmutableArray<CalendarSymbol>.Empty
            : calendars.OfType<CalendarSymbol>().Distinct().ToImmutableArray();
    }

    /// <summary>A closing after which nobody is back before what came in just before it is due. Holidays count where every case is promised.</summary>
    private static (long Closes, long Opens)? Witness(StandardTarget target, ImmutableArray<CalendarSymbol> calendars, CaseStretch cases)
    {
        OpenTimeline[] people = calendars.Select(calendar => cases.Time.OpenTimeOf(cases.Time.CalendarOf(calendar)!)).ToArray();
        long time = target.Deadline!.Within!.Clock!.Value.Ticks;
        foreach (long closes in new SortedSet<long>(people.SelectMany(calendar => calendar.Changes(cases.From + BeforeClosing, cases.To))))
        {
            // Whoever was there five minutes before has closed, and everybody is away.
            bool isClosing = !people.Any(calendar => calendar.IsOpen(closes)) && people.Any(calendar => calendar.IsOpen(closes - BeforeClosing));
            if (isClosing && time is > BeforeClosing and < CaseWindow.Furthest && people.Select(calendar => calendar.NextOpen(closes)).Min() is { } opens
                && closes - BeforeClosing + time <= opens
                && (target.Share == 1m || !calendars.Any(calendar => IsHoliday(calendar, cases.Time.CalendarOf(calendar)!, closes, opens))))
            {
                return (closes, opens);
            }
        }

        return null;
    }

    private static bool IsHoliday(CalendarSymbol symbol, ServiceCalendar calendar, long from, long to)
    {
        DateTime first = calendar.DateOf(new DateTimeOffset(from, TimeSpan.Zero));
        DateTime last = calendar.DateOf(new DateTimeOffset(to, TimeSpan.Zero));
        return symbol.Closures.Any(closure => closure.From <= last && closure.To >= first);
    }

    private static void Report(
        RuleContext context, PromiseSymbol promise, StandardTarget target, ImmutableArray<CalendarSymbol> calendars, ServiceCalendar clock, (long Closes, long Opens) witness)
    {
        long start = witness.Closes - BeforeClosing;
        context.Report(
            promise,
            CapacityWords.TargetOf(promise) is { } written ? promise.Tree.SpanOf(written.Deadline) : promise.NameSpan,
            CapacityWords.Promised(promise, target.Share) + ", day and night, and the people behind it work " + Quoted.Names(calendars) + ": a case that comes in on "
                + MomentWords.Of(clock, start) + " is due by " + MomentWords.Of(clock, start + target.Deadline!.Within!.Clock!.Value.Ticks)
                + ", and nobody is at work from " + MomentWords.Of(clock, witness.Closes) + " until " + MomentWords.Of(clock, witness.Opens)
                + ". Count the time during " + Quoted.Name(calendars[0]) + ", or promise a time in which they are back.",
            calendars.Select(calendar => new RelatedPlace(calendar.Tree.Text.Path, calendar.NameSpan, "The people behind it work then.")).ToImmutableArray());
    }
}
