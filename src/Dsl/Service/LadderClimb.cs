namespace PolicyLint.Dsl.Service;

using PolicyLint.Dsl.Symbols;

/// <summary>How cases climb a ladder on which nobody acts, from every start of a stretch of time: the schedule of the runtime library, for all starts at once.</summary>
internal sealed class LadderClimb
{
    private const int MostPieces = 400_000;

    private LadderClimb(IReadOnlyList<LadderVisit> visits, TimeMap end)
    {
        Visits = visits;
        End = end;
    }

    /// <summary>Each time that cases come to a step, in order.</summary>
    public IReadOnlyList<LadderVisit> Visits { get; }

    /// <summary>When the time of the last step is up, or silence has settled the case.</summary>
    public TimeMap End { get; }

    /// <summary>The climb.</summary>
    /// <param name="ladder">The ladder.</param>
    /// <param name="steps">How many of its steps are climbed, each time.</param>
    /// <param name="time">The calendars.</param>
    /// <param name="from">UTC ticks of the first start.</param>
    /// <param name="to">UTC ticks after the last.</param>
    /// <returns>Null where a step has no time that can be reckoned, or it takes longer than people plan.</returns>
    public static LadderClimb? Of(EscalationSymbol ladder, int steps, DatedTime time, long from, long to)
    {
        var visits = new List<LadderVisit>();
        TimeMap at = TimeMap.Identity(from, to);
        int pieces = 0;
        for (int round = 0; round <= ladder.Repeat; round++)
        {
            foreach (EscalationStepSymbol step in ladder.Steps.Take(steps))
            {
                if (at.Reached is not { } reached)
                {
                    return new LadderClimb(visits, at);
                }

                if (step.Within is not { } within
                    || time.DeadlineOf(new Deadline(within, null, 0, step.Clock)) is not { } deadline
                    || time.DueTimes(deadline, reached.First, reached.Last + 1, ladder.OffDuty == OffDuty.Skip) is not { } due
                    || (pieces += at.Pieces.Count + due.Pieces.Count) > MostPieces)
                {
                    return null;
                }

                visits.Add(new LadderVisit(step, deadline, at, due));
                at = at.Then(due, step.OnSilence != StepSilence.Escalate);
            }
        }

        return new LadderClimb(visits, at);
    }
}
