using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>
/// SVP3005: a step that never acts: wherever a case starts, nobody of its role is on duty while its time runs, or it is reached while
/// they are off duty and skipped.
/// </summary>
public sealed class IdleStepRule : PolicyRule
{
    /// <inheritdoc/>
    public override RuleDescriptor Descriptor { get; } = new("SVP3005", "Reach people who are on duty", "Escalation", FindingSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(RuleContext context)
    {
        foreach (EscalationSymbol ladder in context.Policy.Escalations)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (ladder.HasErrors || !ladder.Steps.Any(MayBeIdle))
            {
                continue;
            }

            CalendarSymbol[] calendars = ladder.Steps
                .SelectMany(step => new[] { step.Within?.WorkingDays?.Calendar, step.During, step.Role?.Works })
                .OfType<CalendarSymbol>()
                .Distinct()
                .ToArray();
            if (CaseStretch.Of(context, calendars) is { } cases && LadderClimb.Of(ladder, ladder.Steps.Length, cases.Time, cases.From, cases.To) is { } climb)
            {
                foreach (IGrouping<EscalationStepSymbol, LadderVisit> visits in climb.Visits.GroupBy(visit => visit.Step))
                {
                    if (MayBeIdle(visits.Key) && !visits.Any(visit => Acts(visit, cases.Time)))
                    {
                        Report(context, visits.Key, visits.All(IsSkipped));
                    }
                }
            }
        }
    }

    /// <summary>Whether it takes more than a look to say that a step acts. Nobody is on duty by a calendar that never opens: that is another finding.</summary>
    private static bool MayBeIdle(EscalationStepSymbol step)
    {
        CalendarSymbol? clock = step.Within?.WorkingDays?.Calendar ?? step.Clock;
        bool opens = step.Role?.Works is not { } works || WeekPattern.Of(works).Minutes > 0;
        return clock is not null && opens && step.Within?.Clock != TimeSpan.Zero
            && (step.Escalation.OffDuty == OffDuty.Skip || (step.Role?.Works is not null && clock != step.Role.Works));
    }

    private static bool IsSkipped(LadderVisit visit) => Reached(visit).All(part => part.Piece.IsSkipped);

    private static bool Acts(LadderVisit visit, DatedTime time)
    {
        OpenTimeline? duty = visit.Step.Role?.Works is { } works && time.CalendarOf(works) is { } calendar ? time.OpenTimeOf(calendar) : null;
        OpenTimeline? clock = visit.Deadline is { Kind: DeadlineKind.OpenTime, Calendar: { } own } ? time.OpenTimeOf(own) : null;
        return Reached(visit).Any(part => !part.Piece.IsSkipped && AreBothOpen(duty, clock, part.First, part.Piece.At(part.Last)));
    }

    /// <summary>
    /// Each piece of the step in which cases come to it, with the first and the last of them. Their times together are one stretch, each
    /// instant of which belongs to a case that may come.
    /// </summary>
    private static IEnumerable<(TimePiece Piece, long First, long Last)> Reached(LadderVisit visit)
    {
        for (int i = 0; i < visit.Arrivals.Pieces.Count; i++)
        {
            TimePiece arrival = visit.Arrivals.Pieces[i];
            if (arrival.IsSettled)
            {
                continue;
            }

            long last = arrival.At(visit.Arrivals.EndOf(i) - 1);
            for (int k = visit.Due.PieceAt(arrival.Value); k < visit.Due.Pieces.Count && visit.Due.Pieces[k].From <= last; k++)
            {
                yield return (visit.Due.Pieces[k], Math.Max(visit.Due.Pieces[k].From, arrival.Value), Math.Min(visit.Due.EndOf(k) - 1, last));
            }
        }
    }

    private static bool AreBothOpen(OpenTimeline? duty, OpenTimeline? clock, long from, long to)
    {
        for (long at = from; at < to;)
        {
            long? next = clock is null ? at : clock.NextOpen(at);
            long? onDuty = duty is null ? next : next is { } open ? duty.NextOpen(open) : null;
            if (onDuty is not { } both)
            {
                return false;
            }

            if (both == next)
            {
                return both < to;
            }

            at = both;
        }

        return false;
    }

    private static void Report(RuleContext context, EscalationStepSymbol step, bool isSkipped)
    {
        var syntax = (StepClauseSyntax)step.Syntax;
        CalendarSymbol clock = step.Within?.WorkingDays?.Calendar ?? step.Clock!;
        string message = isSkipped
            ? "The step of " + Quoted.Name(step) + " never acts: wherever a case starts, it comes to the step while " + Quoted.Name(clock)
                + " is closed, and the step is skipped. Write 'when off duty wait', or let it come at another time."
            : "The step of " + Quoted.Name(step) + " never acts: wherever a case starts, nobody of the role is on duty (" + Quoted.Name(step.Role!.Works!)
                + ") while the step's time runs (" + Quoted.Name(clock) + "). Let its time run while they work, or give it to somebody who is there.";
        context.Report(
            step.Escalation,
            context.Tree.SpanOf(syntax.Role),
            message,
            step.Role is { } role ? ImmutableArray.Create(new RelatedPlace(role.Tree.Text.Path, role.NameSpan, "Role " + Quoted.Name(role) + ".")) : default);
    }
}
