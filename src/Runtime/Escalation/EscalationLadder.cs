namespace PolicyLint;

/// <summary>How a case climbs when nobody answers: steps in order, each with its own clock, counted from the step before.</summary>
public sealed class EscalationLadder
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The request whose cases climb it, if the policy says so.</summary>
    public string? Request { get; init; }

    /// <summary>The standards that it serves by name.</summary>
    public IReadOnlyList<string> Serves { get; init => field = ImmutableCopy.Of(value, nameof(Serves)); } = [];

    /// <summary>The steps, lowest first.</summary>
    public required IReadOnlyList<EscalationStep> Steps { get; init => field = ImmutableCopy.Of(value, nameof(Steps)); }

    /// <summary>How many times the ladder is climbed again after the first time.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative number is set, or more than 1,000.</exception>
    public int Repeats
    {
        get;
        init => field = value is >= 0 and <= 1000 ? value : throw new ArgumentOutOfRangeException(nameof(Repeats), value, "A ladder repeats 0 to 1000 times.");
    }

    /// <summary>What happens when a case reaches a role that is off duty: when the calendar of the step's deadline is closed. A step by the clock never is.</summary>
    public WhenOffDuty WhenOffDuty { get; init; }

    /// <summary>Whom to notify when the last step stays silent.</summary>
    public string? FinalNotice { get; init; }

    /// <summary>Where a case stands, if nobody has acted on it since it opened.</summary>
    /// <param name="opened">When the first step started.</param>
    /// <param name="now">The instant to look at; at a step's due instant the next step runs. Before <paramref name="opened"/>, the first step.</param>
    /// <returns>The running step, who acts, and when the next comes; or how and when the ladder ended.</returns>
    /// <exception cref="InvalidOperationException">A step's calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step ends after the year 9999.</exception>
    public EscalationStatus At(DateTimeOffset opened, DateTimeOffset now) => At(opened, now, []);

    /// <summary>Where a case stands, if nobody has acted on it since it opened, with pauses taken out of each step's time.</summary>
    /// <param name="opened">When the first step started.</param>
    /// <param name="now">The instant to look at; at a step's due instant the next step runs. Before <paramref name="opened"/>, the first step.</param>
    /// <param name="pauses">Time that does not count, in any order; it moves no step that ends at a date or a time of day, and none that ended before it.</param>
    /// <returns>The running step, who acts, and when the next comes; or how and when the ladder ended.</returns>
    /// <exception cref="InvalidOperationException">A step's calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step ends after the year 9999.</exception>
    public EscalationStatus At(DateTimeOffset opened, DateTimeOffset now, IReadOnlyList<Pause> pauses)
    {
        ScheduledStep? current = null;
        ScheduledStep? last = null;
        foreach (var scheduled in Climb(opened, pauses ?? throw new ArgumentNullException(nameof(pauses))))
        {
            last = scheduled;
            if (scheduled.IsSkipped)
            {
                continue;
            }

            if (current is not null)
            {
                return new EscalationStatus(EscalationOutcome.Running, current, scheduled, scheduled.StartsAt, null);
            }

            current = now < scheduled.DueAt ? scheduled : null;
        }

        return current is null
            ? new EscalationStatus(OutcomeAfter(last), null, null, null, last?.DueAt ?? opened)
            : new EscalationStatus(EscalationOutcome.Running, current, null, current.DueAt, null);
    }

    /// <summary>Every step at its place in time, skipped ones too, if nobody ever acts: through all repeats, or to the first silence that settles the case.</summary>
    /// <param name="opened">When the first step starts.</param>
    /// <returns>The steps in order.</returns>
    /// <exception cref="InvalidOperationException">A step's calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step ends after the year 9999.</exception>
    public IReadOnlyList<ScheduledStep> Schedule(DateTimeOffset opened) => Schedule(opened, []);

    /// <summary>Every step at its place in time, skipped ones too, if nobody ever acts, with pauses taken out of each step's time.</summary>
    /// <param name="opened">When the first step starts.</param>
    /// <param name="pauses">Time that does not count, in any order; it moves no step that ends at a date or a time of day, and none that ended before it.</param>
    /// <returns>The steps in order.</returns>
    /// <exception cref="InvalidOperationException">A step's calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A step ends after the year 9999.</exception>
    public IReadOnlyList<ScheduledStep> Schedule(DateTimeOffset opened, IReadOnlyList<Pause> pauses) =>
        Array.AsReadOnly(Climb(opened, pauses ?? throw new ArgumentNullException(nameof(pauses))).ToArray());

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private static EscalationOutcome OutcomeAfter(ScheduledStep? last) => last is { IsSkipped: false } ? OutcomeOf(last.Step) : EscalationOutcome.Unanswered;

    private static EscalationOutcome OutcomeOf(EscalationStep step) => step.OnSilence switch
    {
        OnSilence.Approve => EscalationOutcome.ApprovedBySilence,
        OnSilence.Deny => EscalationOutcome.DeniedBySilence,
        _ => EscalationOutcome.Unanswered,
    };

    private IEnumerable<ScheduledStep> Climb(DateTimeOffset opened, IReadOnlyList<Pause> pauses)
    {
        var at = opened;
        for (var round = 1; round <= Repeats + 1; round++)
        {
            for (var number = 1; number <= Steps.Count; number++)
            {
                var step = Steps[number - 1];
                var calendar = step.Within.Calendar;
                var start = calendar is null ? at : calendar.InZone(at);
                var skipped = WhenOffDuty == WhenOffDuty.Skip && calendar is not null && !calendar.IsOpen(start);
                var due = skipped ? start : step.Within.DueAt(start, pauses);
                yield return new ScheduledStep(step, number, round, start, due, skipped);
                if (!skipped && step.OnSilence != OnSilence.Escalate)
                {
                    yield break;
                }

                at = due;
            }
        }
    }
}
