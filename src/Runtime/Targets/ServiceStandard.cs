namespace PolicyLint;

/// <summary>A measurable standard of service: what is measured, from which event to which, and what share of cases must meet it.</summary>
public sealed class ServiceStandard
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The request whose cases it is for, if the policy says so.</summary>
    public string? Request { get; init; }

    /// <summary>Whether it is about the core of the service or the experience of it.</summary>
    public required StandardKind Kind { get; init; }

    /// <summary>What is measured, in words.</summary>
    public string? Measure { get; init; }

    /// <summary>The event from which time counts.</summary>
    public string? FromEvent { get; init; }

    /// <summary>The event at which time stops.</summary>
    public string? ToEvent { get; init; }

    /// <summary>The states during which time does not count.</summary>
    public IReadOnlyList<string> PausedWhile { get; init => field = ImmutableCopy.Of(value, nameof(PausedWhile)); } = [];

    /// <summary>The targets, in the order of the policy.</summary>
    public IReadOnlyList<ServiceTarget> Targets { get; init => field = ImmutableCopy.Of(value, nameof(Targets)); } = [];

    /// <summary>The calendar in whose open time the standard counts; null is by the clock, day and night.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>The shares of the time at which to warn, as fractions, in the order of the policy.</summary>
    public IReadOnlyList<decimal> WarnAtShares { get; init => field = ImmutableCopy.Of(value, nameof(WarnAtShares)); } = [];

    /// <summary>The window over which the share of cases is measured.</summary>
    public Period? MeasuredOver { get; init; }

    /// <summary>How many cases arrive.</summary>
    public ServiceRate? Arrivals { get; init; }

    /// <summary>Where the standard is written.</summary>
    public string? Source { get; init; }

    /// <summary>The first target without a condition; else the first; null if there is none.</summary>
    public ServiceTarget? Target
    {
        get
        {
            for (var i = 0; i < Targets.Count; i++)
            {
                if (Targets[i].Condition is null)
                {
                    return Targets[i];
                }
            }

            return Targets.Count > 0 ? Targets[0] : null;
        }
    }

    /// <summary>The last instant that is in time under <see cref="Target"/>.</summary>
    /// <param name="receivedAt">When the first event happened.</param>
    /// <returns>The instant, in the zone of the standard's calendar if it has one.</returns>
    /// <exception cref="InvalidOperationException">The standard has no target with a deadline, or its calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTimeOffset DueAt(DateTimeOffset receivedAt) => DueAt(receivedAt, []);

    /// <summary>The last instant that is in time under <see cref="Target"/>, with pauses taken out.</summary>
    /// <param name="receivedAt">When the first event happened.</param>
    /// <param name="pauses">Time that does not count, in any order; it moves no deadline that is a date or a time of day.</param>
    /// <returns>The instant, in the zone of the standard's calendar if it has one.</returns>
    /// <exception cref="InvalidOperationException">The standard has no target with a deadline, or its calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTimeOffset DueAt(DateTimeOffset receivedAt, IReadOnlyList<Pause> pauses)
    {
        var deadline = DeadlineOfTarget();
        var due = deadline.DueAt(receivedAt, pauses);
        return deadline.Calendar == Calendar ? due : InZone(due);
    }

    /// <summary>The date by which it is due under <see cref="Target"/> when it is received on a date.</summary>
    /// <param name="date">A date of the calendar's wall clock; a time of day is ignored.</param>
    /// <returns>The last date that is in time.</returns>
    /// <exception cref="InvalidOperationException">The standard has no target with a deadline, or its calendar never opens.</exception>
    public DateTime DueOn(DateTime date) => DeadlineOfTarget().DueOn(date);

#if NET8_0_OR_GREATER
    /// <inheritdoc cref="DueOn(DateTime)"/>
    public DateOnly DueOn(DateOnly date) => DeadlineOfTarget().DueOn(date);
#endif

    /// <summary>When it is due under <see cref="Target"/>, by the wall clock, when it is received at a time of the wall clock.</summary>
    /// <param name="receivedAt">A date and time of the wall clock; in a gap of the clock its end, in an overlap the first.</param>
    /// <param name="clock">The calendar in whose zone both times are read: a policy's default calendar. Null: the deadline's own calendar, else UTC.</param>
    /// <returns>The due date and time, of unspecified kind.</returns>
    /// <exception cref="InvalidOperationException">The standard has no target with a deadline, or its calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTime DueAtWallClock(DateTime receivedAt, ServiceCalendar? clock = null)
    {
        var deadline = DeadlineOfTarget();
        return (clock ?? deadline.Calendar ?? Calendar) is { } calendar
            ? deadline.DueAtWallClock(receivedAt, calendar)
            : deadline.DueAt(new DateTimeOffset(DateTime.SpecifyKind(receivedAt, DateTimeKind.Utc))).DateTime;
    }

    /// <summary>When to warn: one instant for each of <see cref="WarnAtShares"/>, under <see cref="Target"/>.</summary>
    /// <param name="receivedAt">When the first event happened.</param>
    /// <returns>The instants in the order of the policy; none if it warns at nothing.</returns>
    /// <exception cref="InvalidOperationException">The standard has no target with a deadline, or its calendar never opens.</exception>
    public IReadOnlyList<DateTimeOffset> WarnAt(DateTimeOffset receivedAt)
    {
        var warnings = new DateTimeOffset[WarnAtShares.Count];
        for (var i = 0; i < warnings.Length; i++)
        {
            warnings[i] = InZone(DeadlineOfTarget().AtShare(receivedAt, WarnAtShares[i]));
        }

        return warnings;
    }

    /// <summary>The time that counts between two instants: by the standard's calendar, or by the clock if it has none, with pauses taken out.</summary>
    /// <param name="start">When the first event happened.</param>
    /// <param name="end">When the last one did, or now.</param>
    /// <param name="pauses">Time that does not count, in any order; overlaps count once.</param>
    /// <returns>Real time; zero if <paramref name="end"/> is not later.</returns>
    public TimeSpan Elapsed(DateTimeOffset start, DateTimeOffset end, params Pause[] pauses) =>
        CountedTime.Elapsed(Calendar, start, end, pauses ?? throw new ArgumentNullException(nameof(pauses)));

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;

    private Deadline DeadlineOfTarget() => Target?.Deadline ?? FirstDeadline() ?? throw new InvalidOperationException($"Standard {Name} has no deadline.");

    /// <summary>Where <see cref="Target"/> aims at a share alone: the first deadline of a target without a condition, else the first of all.</summary>
    private Deadline? FirstDeadline()
    {
        Deadline? conditional = null;
        for (var i = 0; i < Targets.Count; i++)
        {
            if (Targets[i].Condition is null && Targets[i].Deadline is { } deadline)
            {
                return deadline;
            }

            conditional ??= Targets[i].Deadline;
        }

        return conditional;
    }

    private DateTimeOffset InZone(DateTimeOffset instant) => Calendar is null ? instant : Calendar.InZone(instant);
}
