namespace PolicyLint.Hosting.Escalations;

/// <summary>All that happens on a ladder if nobody acts, as the runtime's pure ladder has it: a notice for each step that begins, then the end.</summary>
internal static class LadderPlan
{
    /// <summary>The stations of the ladder in order; a step that is skipped is none.</summary>
    internal static IEnumerable<LadderStation> Of(EscalationLadder ladder, DateTimeOffset opened, IReadOnlyList<Pause> rests)
    {
        string? last = null;
        foreach (ScheduledStep step in ladder.Schedule(opened, rests).Where(s => !s.IsSkipped))
        {
            last = step.Step.Role;
            yield return new LadderStation(step.StartsAt, NoticeKind.StepBegan, last, step);
        }

        EscalationStatus end = ladder.At(opened, DateTimeOffset.MaxValue, rests);
        yield return end.Outcome switch
        {
            EscalationOutcome.ApprovedBySilence => new LadderStation(end.EndedAt!.Value, NoticeKind.ApprovedBySilence, last, null),
            EscalationOutcome.DeniedBySilence => new LadderStation(end.EndedAt!.Value, NoticeKind.DeniedBySilence, last, null),
            _ => new LadderStation(end.EndedAt!.Value, NoticeKind.Unanswered, ladder.FinalNotice, null),
        };
    }

    /// <summary>Takes a case to where it is due by now: the stations it reaches on the way, in order, as notices. A case that rests, or is over, stays.</summary>
    internal static IReadOnlyList<EscalationNotice> Advance(EscalationCase climbing, EscalationLadder ladder, DateTimeOffset now)
    {
        if (climbing.State != EscalationState.Climbing)
        {
            return [];
        }

        var notices = new List<EscalationNotice>();
        DateTimeOffset? next = null;
        foreach (LadderStation station in Of(ladder, climbing.OpenedAt, climbing.Rests).Skip(climbing.Reached))
        {
            if (station.At > now)
            {
                next = station.At;
                break;
            }

            climbing.Reached++;
            climbing.AcknowledgedBy = [];
            if (station.Recipient is { } recipient)
            {
                notices.Add(NoticeOf(climbing, station, recipient));
            }

            if (station.Step is null)
            {
                climbing.State = EscalationState.Ended;
                climbing.OverAt = Instants.Kept(station.At);
            }
        }

        climbing.NextAt = next is { } at ? Instants.Kept(at) : null;
        if (next is null && climbing.State == EscalationState.Climbing)
        {
            // Its version is gone, and the ladder that took its place has fewer steps than the case has climbed already.
            climbing.State = EscalationState.Ended;
            climbing.OverAt = now;
        }

        return notices;
    }

    private static EscalationNotice NoticeOf(EscalationCase climbing, LadderStation station, string recipient) => new()
    {
        CaseId = climbing.Id,
        Sequence = climbing.Reached,
        Policy = climbing.Policy,
        Ladder = climbing.Ladder,
        About = climbing.About,
        Kind = station.Kind,
        Recipient = recipient,
        DueAt = Instants.Kept(station.At),
        ActBy = station.Step is { } step ? Instants.Kept(step.DueAt) : null,
    };
}
