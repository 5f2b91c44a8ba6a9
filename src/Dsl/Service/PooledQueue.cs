namespace PolicyLint.Dsl.Service;

/// <summary>
/// One queue in front of all people of a pool, first come first served: Erlang C, or Erlang A where who waits gives up. The figures
/// hold while the doors are open; what comes in before is done in open hours with the rest, and is counted there.
/// </summary>
public sealed class PooledQueue
{
    private readonly WeekPattern _open;
    private readonly double _load;
    private readonly double _handling;
    private readonly double? _patience;

    private PooledQueue(PooledLoad pool, Fraction perHour, Fraction load, int people)
    {
        _open = pool.Parts[0].Open;
        _patience = pool.Parts[0].Capacity.Patience?.TotalHours;
        _load = load.ToDouble();
        Handling = load / perHour;
        _handling = Handling.ToDouble();
        People = people;
        Variability = _patience is null ? AllenCunneen.Factor(Math.Sqrt(SquaredVariation(pool, perHour))) : 1;
    }

    /// <summary>Contacts that can be answered at once: whole ones, since a share of a person answers nobody.</summary>
    public int People { get; }

    /// <summary>Hours that a contact takes on average.</summary>
    public Fraction Handling { get; }

    /// <summary>By how much waits are longer for the variation of handling times; 1 where it is that of Erlang C.</summary>
    public double Variability { get; }

    /// <summary>Whether who waits gives up.</summary>
    public bool GivesUp => _patience is not null;

    /// <summary>
    /// Whether the long run, which is all that Erlang C knows, isn't reached before the doors close: the relaxation time is longer than
    /// the longest stretch of opening hours.
    /// </summary>
    public bool BuildsUp => !GivesUp && _open.Closes
        && (_load >= People || ErlangC.RelaxationTime(_load, People, _handling) * 60 > _open.LongestStretch);

    /// <summary>The queue of a pool.</summary>
    /// <returns>Null where its parts have not the same week and patience, one has a throughput instead of people, or there is nothing to reckon with, or too much.</returns>
    public static PooledQueue? Of(PooledLoad pool)
    {
        CapacityLoad first = pool.Parts[0];
        if (!pool.Parts.All(part => !part.IsThroughput && part.Capacity.Patience == first.Capacity.Patience && part.Open.Ranges.SequenceEqual(first.Open.Ranges))
            || first.Capacity.Patience is { Ticks: <= 0 })
        {
            return null;
        }

        Fraction perHour = 0;
        Fraction load = 0;
        Fraction people = 0;
        foreach (CapacityLoad part in pool.Parts)
        {
            perHour += part.ArrivalsPerHour ?? 0;
            load += (part.ArrivalsPerHour ?? 0) * part.Handling;
            people += part.AtOnce;
        }

        return perHour.IsZero || load > Staffing.Most || people > Staffing.Most ? null : new PooledQueue(pool, perHour, load, (int)people.Floor);
    }

    /// <summary>The share that is answered later, or gives up; all of it where the queue grows without end.</summary>
    /// <param name="within">Hours.</param>
    public double Miss(double within) => _patience is { } patience ? new ErlangA(_load, People, _handling, patience).Miss(within)
        : _load < People ? new ErlangC(_load, People, _handling, Variability).Miss(within)
        : 1;

    /// <summary>The fewest contacts at once with which no more than a share is missed, and people are busy no more than a share of their time.</summary>
    /// <param name="within">Hours.</param>
    /// <param name="miss">The share that may be missed; above 0.</param>
    /// <param name="occupancy">From above 0 to 1.</param>
    public int? PeopleFor(double within, double miss, double occupancy) => _patience is { } patience
        ? Staffing.PeopleForErlangA(_load, _handling, patience, within, miss, occupancy)
        : Staffing.PeopleForErlangC(_load, _handling, within, miss, occupancy, Variability);

    /// <summary>Variance / mean² of the handling times of all parts, mixed as they come in.</summary>
    private double SquaredVariation(PooledLoad pool, Fraction perHour)
    {
        Fraction square = 0;
        foreach (CapacityLoad part in pool.Parts)
        {
            Fraction variation = part.Capacity.Variation;
            square += (part.ArrivalsPerHour ?? 0) * part.Handling * part.Handling * (1 + (variation * variation));
        }

        return ((square / (perHour * Handling * Handling)) - 1).ToDouble();
    }
}
