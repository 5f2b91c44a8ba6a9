namespace PolicyLint;

/// <summary>What a business promises its customers: a standard, a target that may be its own, and what happens if it breaks.</summary>
public sealed class ServicePromise
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that customers see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The standard that the promise is about.</summary>
    public ServiceStandard? Standard { get; init; }

    /// <summary>The segments it is made to; none is everybody.</summary>
    public IReadOnlyList<string> Segments { get; init => field = ImmutableCopy.Of(value, nameof(Segments)); } = [];

    /// <summary>What is promised; the standard's target if the policy names none.</summary>
    public ServiceTarget? Target { get => field ?? Standard?.Target; init; }

    /// <summary>The calendar in whose open time the promise counts; the standard's if the policy names none.</summary>
    public ServiceCalendar? Calendar { get => field ?? Standard?.Calendar; init; }

    /// <summary>What happens if the promise is broken.</summary>
    public ServiceRecovery? Recovery { get; init; }

    /// <summary>The commitments of others that the promise depends on.</summary>
    public IReadOnlyList<PromiseDependency> Dependencies { get; init => field = ImmutableCopy.Of(value, nameof(Dependencies)); } = [];

    /// <summary>By when somebody asks the customer how it went.</summary>
    public Deadline? FollowUpWithin { get; init; }

    /// <summary>The role that asks.</summary>
    public string? FollowUpBy { get; init; }

    /// <summary>Where the promise is written.</summary>
    public string? Source { get; init; }

    /// <summary>The last instant at which the promise is kept.</summary>
    /// <param name="receivedAt">When the case was received.</param>
    /// <returns>The instant, in the zone of the promise's calendar if it has one.</returns>
    /// <exception cref="InvalidOperationException">The promise has no deadline, or its calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTimeOffset DueAt(DateTimeOffset receivedAt) => DueAt(receivedAt, []);

    /// <summary>The last instant at which the promise is kept, with pauses taken out.</summary>
    /// <param name="receivedAt">When the case was received.</param>
    /// <param name="pauses">Time that does not count, in any order; it moves no deadline that is a date or a time of day.</param>
    /// <returns>The instant, in the zone of the promise's calendar if it has one.</returns>
    /// <exception cref="InvalidOperationException">The promise has no deadline, or its calendar never opens.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The due time lies after the year 9999.</exception>
    public DateTimeOffset DueAt(DateTimeOffset receivedAt, IReadOnlyList<Pause> pauses)
    {
        var deadline = Target?.Deadline ?? throw new InvalidOperationException($"Promise {Name} has no deadline.");
        var due = deadline.DueAt(receivedAt, pauses);
        return Calendar is null || Calendar == deadline.Calendar ? due : Calendar.InZone(due);
    }

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
