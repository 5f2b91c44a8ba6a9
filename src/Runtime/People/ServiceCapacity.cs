namespace PolicyLint;

/// <summary>What comes in and who is there to handle it: the figures from which it is worked out whether standards can be kept.</summary>
public sealed class ServiceCapacity
{
    /// <summary>The name in the policy.</summary>
    public required string Name { get; init; }

    /// <summary>The text that people see; the name if the policy has none.</summary>
    public string Title { get => field ?? Name; init; }

    /// <summary>The standards and promises that it serves, by name.</summary>
    public IReadOnlyList<string> Serves { get; init => field = ImmutableCopy.Of(value, nameof(Serves)); } = [];

    /// <summary>How many cases come in.</summary>
    public ServiceRate? Demand { get; init; }

    /// <summary>How many come in when it is busiest.</summary>
    public ServiceRate? PeakDemand { get; init; }

    /// <summary>The mean time that one case takes one person.</summary>
    public TimeSpan? Handling { get; init; }

    /// <summary>The coefficient of variation of the handling time: standard deviation ÷ mean; 1 unless the policy says otherwise.</summary>
    public decimal HandlingVariation { get; init; } = 1m;

    /// <summary>The role that handles the cases.</summary>
    public string? StaffedBy { get; init; }

    /// <summary>How many of the role; null for all its staff.</summary>
    public decimal? Staff { get; init; }

    /// <summary>The share of paid time in which people are not available, as a fraction.</summary>
    public decimal Shrinkage { get; init; }

    /// <summary>How many cases one person handles at a time.</summary>
    public decimal Concurrency { get; init; } = 1m;

    /// <summary>The mean time that a customer waits before giving up; null if nobody does.</summary>
    public TimeSpan? Patience { get; init; }

    /// <summary>How many cases are waiting already.</summary>
    public decimal Backlog { get; init; }

    /// <summary>When cases are handled; null is day and night.</summary>
    public ServiceCalendar? Calendar { get; init; }

    /// <summary>When cases come in; null is around the clock. If the policy says nothing, they come in while they are handled.</summary>
    public ServiceCalendar? Arrivals { get => field ?? (ArriveAroundTheClock ? null : Calendar); init; }

    /// <summary>Whether cases come in day and night, also while nobody handles them.</summary>
    public bool ArriveAroundTheClock { get; init; }

    /// <summary>How many cases are finished, where the policy says so instead of handling time and staff.</summary>
    public ServiceRate? Throughput { get; init; }

    /// <summary>How many people the demand keeps busy while it comes in, in erlangs: demand × handling time ÷ cases at a time. Null where the policy doesn't say, or counts per day or longer: such work is spread over hours that differ from day to day.</summary>
    public decimal? OfferedLoad => Demand is { Per: { Unit: PeriodUnit.Clock, Duration: var per } } demand && per <= TimeSpan.FromHours(1) && Handling is { } handling
        ? demand.Count * handling.Ticks / per.Ticks / Concurrency
        : null;

    /// <summary>How many people are effectively at work: staff × (1 − shrinkage). Null where the policy names no staff.</summary>
    public decimal? PeopleAtWork => Staff * (1m - Shrinkage);

    /// <summary>The share of their time at work in which people are busy: load ÷ people at work. One or more: the work grows faster than it is done. Null where either is not known.</summary>
    public decimal? Occupancy => OfferedLoad is { } load && PeopleAtWork is { } people and > 0m ? load / people : null;

    /// <summary>The name.</summary>
    /// <returns><see cref="Name"/>.</returns>
    public override string ToString() => Name;
}
