using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Escalation;

/// <summary>The case that a ladder makes late by the most. Instants are UTC ticks.</summary>
/// <param name="Target">What it is late for.</param>
/// <param name="Step">The step that is still to act when it is due.</param>
/// <param name="Start">When it opens.</param>
/// <param name="End">When the last step that decides has to have decided.</param>
/// <param name="Due">When it is due.</param>
/// <param name="Calendar">The calendar by whose clock to tell it; null where every case is the same, by the clock.</param>
internal sealed record LadderOverrun(ServedTarget Target, EscalationStepSymbol Step, long Start, long End, long Due, ServiceCalendar? Calendar)
{
    /// <summary>The worst case of those that come in while a policy holds; null where none is late, or where that can't be reckoned.</summary>
    public static LadderOverrun? Of(EscalationSymbol ladder, int steps, ServedTarget target, RuleContext context)
    {
        context.CancellationToken.ThrowIfCancellationRequested();
        CalendarSymbol[] calendars = new[] { target.Deadline.Within?.WorkingDays?.Calendar ?? target.Deadline.Calendar }
            .Concat(ladder.Steps.Take(steps).Select(step => step.Within?.WorkingDays?.Calendar ?? step.Clock))
            .OfType<CalendarSymbol>()
            .Distinct()
            .ToArray();
        if (CaseStretch.Of(context, calendars) is not { } cases
            || cases.Time.DeadlineOf(target.Deadline) is not { } deadline
            || cases.Time.DueTimes(deadline, cases.From, cases.To, skips: false) is not { } due
            || LadderClimb.Of(ladder, steps, cases.Time, cases.From, cases.To) is not { } climb
            || WorstStart(climb.End, due) is not { } start)
        {
            return null;
        }

        long limit = due.At(start);
        LadderVisit late = climb.Visits.First(visit => visit.Due.At(visit.Arrivals.At(start)) > limit);
        return new LadderOverrun(target, late.Step, start, climb.End.At(start), limit, cases.Calendar);
    }

    /// <summary>
    /// The start after which the end comes latest after the due time; null where it never does. Between two bends both move or stand
    /// still, so that the worst start is at a bend or just before one. A start at a whole minute is preferred.
    /// </summary>
    internal static long? WorstStart(TimeMap end, TimeMap due)
    {
        (long Late, bool IsWhole, long Start) worst = (0, false, 0);
        foreach (long bend in end.Pieces.Concat(due.Pieces).Select(piece => piece.From).Append(end.To))
        {
            long before = bend - 1;
            long firstWhole = before - (before % TimeSpan.TicksPerMinute) + TimeSpan.TicksPerMinute;
            foreach (long start in new[] { bend, firstWhole, before, firstWhole - TimeSpan.TicksPerMinute })
            {
                if (start < end.Pieces[0].From || start >= end.To)
                {
                    continue;
                }

                long late = end.At(start) - due.At(start);
                bool isWhole = start % TimeSpan.TicksPerMinute == 0;
                bool isWorse = isWhole != worst.IsWhole ? isWhole : late > worst.Late || (late == worst.Late && start < worst.Start);
                if (late > 0 && (worst.Late == 0 || isWorse))
                {
                    worst = (late, isWhole, start);
                }
            }
        }

        return worst.Late > 0 ? worst.Start : null;
    }
}
