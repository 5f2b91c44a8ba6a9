using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Cli.Handbook.Sections;

// Within the namespace, where the model's deadline comes before the runtime's.
using Deadline = PolicyLint.Dsl.Symbols.Deadline;

/// <summary>How a case climbs a ladder on which nobody acts, in a week without holidays, from the first moment on Monday at which the first step is on duty.</summary>
/// <param name="Begins">When it comes in.</param>
/// <param name="Visits">The steps that it comes to, at least one.</param>
internal sealed record LadderTimeline(string Begins, IReadOnlyList<LadderStop> Visits)
{
    private const int Day = 24 * 60;
    private const int MostVisits = 24;
    private const int MostWeeks = 520;

    /// <summary>The climb; null where a step has no time that has a place in a week, the steps go by clocks of several zones, or it takes ten years.</summary>
    public static LadderTimeline? Of(EscalationSymbol ladder)
    {
        bool isOneZone = ladder.Steps.Select(step => WeekPattern.Of(step.Clock).Zone).OfType<string>().Distinct().Take(2).Count() <= 1;
        if (ladder.Steps.IsEmpty || !isOneZone || (ladder.Repeat + 1L) * ladder.Steps.Length > MostVisits)
        {
            return null;
        }

        Fraction at = FirstOnMonday(ladder.Steps[0]);
        string begins = Moment(at, at);
        Fraction start = at;
        var visits = new List<LadderStop>();
        for (int round = 0; round <= ladder.Repeat; round++)
        {
            foreach (EscalationStepSymbol step in ladder.Steps)
            {
                CalendarSymbol? clock = step.Clock;
                if (ladder.OffDuty == OffDuty.Skip && !IsOpen(WeekPattern.Of(clock), at))
                {
                    continue;
                }

                if (step.Within is not { } within || WeekDeadline.Of(new Deadline(within, null, 0, clock)) is not { } deadline)
                {
                    return null;
                }

                Fraction due = deadline.DueAt(at);
                if (due - start > MostWeeks * (Fraction)WeekCurve.Week)
                {
                    return null;
                }

                visits.Add(new LadderStop(Words(step), at.ToDouble(), due.ToDouble(), Moment(due, start), step.Act != StepAct.Informs));
                at = due;
                if (step.OnSilence != StepSilence.Escalate)
                {
                    return new LadderTimeline(begins, visits);
                }
            }
        }

        return visits.Count == 0 ? null : new LadderTimeline(begins, visits);
    }

    /// <summary>Who does what on a step: <c>Team lead decides</c>.</summary>
    public static string Words(EscalationStepSymbol step)
    {
        string role = step.Role is { } named ? PlainWords.Name(named) : PlainWords.Name(step);
        string who = step.AnyOf is { } many ? PlainWords.Number(many) + " of the role " + role : role;
        string act = step.Act switch
        {
            StepAct.Informs => "is told",
            StepAct.Approves => "approves",
            _ => "decides",
        };
        return who + " " + act;
    }

    private static Fraction FirstOnMonday(EscalationStepSymbol step)
    {
        WeekPattern pattern = WeekPattern.Of(step.Clock);
        foreach ((int from, int to) in pattern.Ranges)
        {
            if (to > Day)
            {
                return Math.Max(from, Day + (pattern.Closes ? 0 : 9 * 60));
            }
        }

        return pattern.Ranges.IsEmpty ? Day : pattern.Ranges[0].From + WeekCurve.Week;
    }

    private static bool IsOpen(WeekPattern pattern, Fraction at)
    {
        Fraction minute = at - ((Fraction)(at / WeekCurve.Week).Floor * WeekCurve.Week);
        return pattern.Ranges.Any(r => r.From <= minute && minute < r.To);
    }

    /// <summary><c>Monday 10:00</c>; from the second week on with its week. The end of a day is said as that day's, 24:00.</summary>
    private static string Moment(Fraction at, Fraction start)
    {
        // Weeks that begin on Monday, counted from the one in which the case comes in.
        long minutes = (long)at.Ceiling - Day;
        bool isMidnight = minutes % Day == 0 && at != start;
        long day = (minutes / Day) - (isMidnight ? 1 : 0);
        long week = day / 7;
        string name = PlainWords.Days[(int)(day % 7)];
        return name + " " + PlainWords.Clock((int)(minutes - (day * Day))) + (week > 0 ? " in week " + PlainWords.Number(week + 1) : string.Empty);
    }
}
