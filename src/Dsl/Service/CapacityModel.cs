using System.Collections.Immutable;
using System.Numerics;

namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's deadline comes before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>
/// What share of work is late, by the model that suits it: Erlang A where customers give up; the backlog over the week where an
/// hour or more is promised and the doors close; else Erlang C. Whichever it is, first come first served.
/// </summary>
public sealed class CapacityModel
{
    private const int WeeksPerYear = 52;

    private readonly WeekDeadline _deadline;

    private CapacityModel(PooledLoad pool, WeekDeadline deadline, PooledQueue? queue)
    {
        Pool = pool;
        _deadline = deadline;
        Queue = queue;
        Miss = queue is null ? pool.Backlog.Miss(deadline) : Fraction.Exactly(queue.Miss(Within));
    }

    /// <summary>What stands behind the promise.</summary>
    public PooledLoad Pool { get; }

    /// <summary>The queue that is reckoned with; null where it is the backlog.</summary>
    public PooledQueue? Queue { get; }

    /// <summary>Which model it is.</summary>
    public ServiceModel Kind => Queue is null ? ServiceModel.Backlog : Queue.GivesUp ? ServiceModel.ErlangA : ServiceModel.ErlangC;

    /// <summary>The share that is late, from 0 to 1; with Erlang A late or gone, of all that come.</summary>
    public Fraction Miss { get; }

    /// <summary>The service level: the share that is in time.</summary>
    public Fraction Level => 1 - Miss;

    /// <summary>Whether the figures are those of a long run that isn't reached before the doors close: the wait builds up during the day.</summary>
    public bool BuildsUp => Queue is { BuildsUp: true };

    /// <summary>
    /// The longest wait in hours of a backlog that ends, on the deadline's own clock; null where luck has no longest, or more comes in
    /// than gets done.
    /// </summary>
    public Fraction? LongestWait => Queue is null && Pool.Parts.All(part => part.Occupancy is { } occupancy && occupancy <= 1)
        ? Pool.Backlog.LongestWait(_deadline.CountsOpenTime ? _deadline.Clock : null) / 60
        : null;

    /// <summary>Whether the deadline counts open hours.</summary>
    public bool CountsOpenTime => _deadline.CountsOpenTime;

    private CapacityLoad? Single => Pool.Parts.Length == 1 ? Pool.Parts[0] : null;

    /// <summary>What would come in in a week that is all peak.</summary>
    private Fraction? Peak => Single is { Capacity.Peak: { } peak } load && WeeklyRate.Of(peak, WeeklyHours.In(load.Incoming)) is { } weekly && weekly > load.Arrivals ? weekly : null;

    private double Within => _deadline.Length!.Value.ToDouble() / 60;

    /// <summary>The model for a deadline.</summary>
    /// <param name="pool">What stands behind it.</param>
    /// <param name="deadline">Until when.</param>
    /// <returns>Null where none suits: weeks that can't be laid over each other, a deadline without a place in a week, or what <see cref="PooledQueue"/> can't be made of.</returns>
    public static CapacityModel? Of(PooledLoad pool, Deadline deadline) =>
        WeekDeadline.Of(deadline) is { } due && pool.FitsOneWeek(due) ? Of(pool, due) : null;

    /// <summary>The same with other people, or other work.</summary>
    /// <param name="load">What stands in the place of the pool's only capacity.</param>
    public CapacityModel? With(CapacityLoad load) => Of(new PooledLoad(ImmutableArray.Create(load)), _deadline);

    /// <summary>
    /// Whether a share is kept. Of every case, by a model with luck in it: whether less than one case a year is missed, since none
    /// ever is what no such model says.
    /// </summary>
    /// <param name="share">From 0 to 1.</param>
    public bool Keeps(decimal share) => Miss.IsZero || Miss <= Allowed(share);

    /// <summary>The same queue at its busiest, taken to last for long enough; null for a backlog, without a peak above the average, and with several capacities.</summary>
    public CapacityModel? AtPeak => Queue is not null && Peak is { } weekly ? With(Single!.WithArrivals(weekly)) : null;

    /// <summary>
    /// Whether a share is kept of what comes in at the busiest time. A backlog has its peak once a week, for one of the units in which
    /// the peak is given, at the moment that suits best.
    /// </summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="miss">What is missed then.</param>
    /// <returns>True, too, where no peak above the average is given, or there are several capacities.</returns>
    public bool KeepsAtPeak(decimal share, out Fraction miss)
    {
        miss = (Queue is not null ? AtPeak?.Miss : Peak is { } weekly ? PeakBacklog.Miss(Single!, weekly, Single!.Capacity.Peak!.Per, _deadline) : null) ?? 0;
        return miss <= Allowed(share);
    }

    /// <summary>The fewest people, before shrinkage, with whom a share is kept and people are busy no more than a share of their time.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <param name="occupancy">From above 0 to 1.</param>
    /// <returns>Null where no number would do, or too large a one, and with several capacities.</returns>
    public BigInteger? StaffFor(decimal share, decimal occupancy)
    {
        if (Single is not { } load || load.StaffFor(occupancy) is not { } least)
        {
            return null;
        }

        if (Queue is null)
        {
            return Pool.Backlog.NeverOpen(_deadline) <= 1 - (Fraction)share ? FewestFor(load, share, least) : null;
        }

        return Allowed(share).ToDouble() is > 0 and var miss && Queue.PeopleFor(Within, miss, (double)occupancy) is { } atOnce
            ? BigInteger.Max(least, Staffing.Scheduled((Fraction)atOnce / load.Capacity.Concurrency, load.Capacity.Shrinkage))
            : null;
    }

    private static CapacityModel? Of(PooledLoad pool, WeekDeadline deadline)
    {
        bool isBacklog = deadline.Length is null
            || pool.Parts.Any(part => part.IsThroughput)
            || (deadline.Length >= 60 && pool.Parts.All(part => part.Capacity.Patience is null) && pool.Parts.Any(part => part.Open.Closes));
        PooledQueue? queue = isBacklog ? null : PooledQueue.Of(pool);
        return isBacklog || queue is not null ? new CapacityModel(pool, deadline, queue) : null;
    }

    private Fraction Allowed(decimal share) => share < 1m ? 1m - share
        : Queue is null || Pool.Arrivals.IsZero ? 0
        : Fraction.Min(1, 1 / (Pool.Arrivals * WeeksPerYear));

    /// <summary>By doubling what is added, then halving: the more people, the less is late.</summary>
    private BigInteger? FewestFor(CapacityLoad load, decimal share, BigInteger least)
    {
        BigInteger more = 0;
        for (; !IsEnough(least + more); more = (2 * more) + 1)
        {
            if (more > Staffing.Most)
            {
                return null;
            }
        }

        BigInteger fewer = (more - 1) / 2;
        while (more - fewer > 1)
        {
            BigInteger middle = (fewer + more) / 2;
            if (IsEnough(least + middle))
            {
                more = middle;
            }
            else
            {
                fewer = middle;
            }
        }

        return least + more;

        bool IsEnough(BigInteger staff) => With(load.WithStaff(staff)) is { } model && model.Keeps(share);
    }
}
