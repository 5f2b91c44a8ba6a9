using System.Collections.Immutable;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// Several capacities that back one promise: their demands and staff add up. The bound is the conservation of work: what takes
/// more hours than there are does not get done, whoever does it and in whatever order.
/// </summary>
public sealed class PooledLoad
{
    /// <summary>Four shifts on each day.</summary>
    private const int MostRanges = 28;

    private readonly Lazy<FluidBacklog> _backlog;

    /// <summary>A pool.</summary>
    /// <param name="parts">The capacities' loads; at least one.</param>
    public PooledLoad(ImmutableArray<CapacityLoad> parts)
    {
        Parts = parts;
        _backlog = new(() => FluidBacklog.Of(this));
    }

    /// <summary>The capacities' loads.</summary>
    public ImmutableArray<CapacityLoad> Parts { get; }

    /// <summary>Its backlog over the week, worked out when it is first asked for.</summary>
    public FluidBacklog Backlog => _backlog.Value;

    /// <summary>Pieces of work that come in a week.</summary>
    public Fraction Arrivals => Parts.Aggregate(Fraction.Zero, (sum, part) => sum + part.Arrivals);

    /// <summary>
    /// Whether, in every part, more work comes in than can be done: ρ = work / available > 1. Then a queue that is served first
    /// come first served, and that nobody leaves, grows without end, in one queue for all as in one for each.
    /// </summary>
    public bool GrowsWithoutEnd => Parts.All(part => part.Work > part.Available);

    /// <summary>
    /// The greatest share of arrivals that can get done in the long run, from 0 to 1. For one capacity it is 1/ρ. For several it
    /// is what gets done when everyone helps everywhere and the shortest work goes first (Dantzig's bound for the knapsack of
    /// hours, with fractions allowed), which no other way of working exceeds. A throughput works on its own arrivals only.
    /// </summary>
    public Fraction GreatestShareDone
    {
        get
        {
            if (Arrivals.IsZero)
            {
                return Fraction.One;
            }

            Fraction hours = Fraction.Zero;
            Fraction done = Fraction.Zero;
            foreach (CapacityLoad part in Parts)
            {
                if (part.IsThroughput)
                {
                    done += Fraction.Min(part.Arrivals, part.Available);
                }
                else
                {
                    hours += part.Available;
                }
            }

            foreach (CapacityLoad part in Parts.Where(part => !part.IsThroughput).OrderBy(part => part.Handling))
            {
                Fraction spent = Fraction.Min(hours, part.Work);
                done += spent / part.Handling;
                hours -= spent;
            }

            return done / Arrivals;
        }
    }

    /// <summary>
    /// Whether all weeks that matter can be laid over each other: their wall clocks are of one zone, and none is cut up so finely that
    /// it is no week of people.
    /// </summary>
    /// <param name="deadline">Whose clock must fit as well.</param>
    public bool FitsOneWeek(WeekDeadline deadline) =>
        Parts.SelectMany(part => new[] { part.Open.Zone, part.Incoming.Zone }).Append(deadline.Zone)
            .Where(zone => zone is not null).Distinct(StringComparer.Ordinal).Count() <= 1
        && Parts.All(part => part.Open.Ranges.Length <= MostRanges && part.Incoming.Ranges.Length <= MostRanges)
        && deadline.Clock.Bends.Count() <= 2 * MostRanges;
}
