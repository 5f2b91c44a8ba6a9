using System.Collections.Immutable;

namespace PolicyLint.Dsl.Service;

/// <summary>
/// Work as a fluid on the weekly calendar: it comes in evenly through its hours, lies there while nobody is at work, and is done
/// first come first served. Exact, and without luck: what it shows late is late on average. G. F. Newell, "Applications of
/// Queueing Theory" (1971), chapter 2.
/// </summary>
/// <remarks>
/// The third week from empty is looked at. Where the work of a week fits into it, the first week ends as every later one does, so
/// that the third is any week; where it doesn't, there is no steady week, and the third is what is meant.
/// </remarks>
public sealed class FluidBacklog
{
    private const int Start = 2 * WeekCurve.Week;

    private readonly WeekCurve _arrivals;
    private readonly WeekCurve _served;
    private readonly Lazy<List<BacklogStretch>> _stretches;

    /// <summary>Whether at no moment more comes in than gets done: then work comes in only while there are people, and is done as it comes.</summary>
    private readonly bool _nothingWaits;

    /// <summary>A backlog.</summary>
    /// <param name="arrivals">What comes in, in pieces a minute.</param>
    /// <param name="served">What can be done while there is work, in pieces a minute.</param>
    public FluidBacklog(ImmutableArray<WeekFlow> arrivals, ImmutableArray<WeekFlow> served)
    {
        _arrivals = WeekCurve.Of(arrivals);
        _served = WeekCurve.Of(served);
        int[] bends = _arrivals.Bends.Concat(_served.Bends).Distinct().OrderBy(bend => bend).ToArray();
        _nothingWaits = Array.TrueForAll(bends, bend => _arrivals.RateAfter(bend) <= _served.RateAfter(bend));
        _stretches = new(() => Stretches(bends));
    }

    /// <summary>Pieces that wait or are worked on over an ordinary week: points between which it changes in a straight line, by the minute.</summary>
    public IEnumerable<BacklogPoint> Waiting => _stretches.Value
        .SelectMany(stretch => new[] { stretch.From, stretch.To }.Select(time => new BacklogPoint(time - Start, stretch.At(time) - _served.At(time))))
        .Distinct();

    /// <summary>The backlog of a pool, which everyone works off everywhere.</summary>
    public static FluidBacklog Of(PooledLoad pool) => new(
        pool.Parts.Where(part => part.Incoming.Minutes > 0).Select(part => new WeekFlow(part.Incoming, part.Arrivals / part.Incoming.Minutes)).ToImmutableArray(),
        pool.Parts.Select(Served).ToImmutableArray());

    /// <summary>What a capacity can do, in pieces a minute.</summary>
    internal static WeekFlow Served(CapacityLoad load) =>
        new(load.Open, load.Open.Minutes == 0 ? 0 : load.Available / load.Handling / load.Open.Minutes);

    /// <summary>The share of what comes in that is done late, from 0 to 1; none where nothing comes in.</summary>
    /// <param name="deadline">When it is due.</param>
    /// <param name="counted">Which arrivals are asked about; all where nothing is said.</param>
    public Fraction Miss(WeekDeadline deadline, WeekCurve? counted = null) => _nothingWaits ? 0
        : Late(deadline, counted ?? _arrivals, (time, stretch) => _served.At(deadline.DueAt(time)) - stretch.At(time), isLateAtZero: false);

    /// <summary>
    /// The share of arrivals that meet no open minute before they are due: what no number of people can change.
    /// </summary>
    /// <param name="deadline">When it is due.</param>
    public Fraction NeverOpen(WeekDeadline deadline) => _nothingWaits && deadline.LeavesTime ? 0
        : Late(deadline, _arrivals, (time, _) => _served.At(deadline.DueAt(time)) - _served.At(time), isLateAtZero: true);

    /// <summary>The longest wait in minutes, by the clock or in the open time of another; null where nothing gets done.</summary>
    /// <param name="clock">Open minutes of the clock that counts; null: day and night.</param>
    public Fraction? LongestWait(WeekCurve? clock = null)
    {
        if (_served.Total.IsZero)
        {
            return null;
        }

        if (_nothingWaits)
        {
            return 0;
        }

        WeekCurve counts = clock ?? WeekPattern.AroundTheClock.OpenTime;
        Fraction longest = 0;
        foreach (BacklogStretch stretch in _stretches.Value.Where(stretch => !_arrivals.RateAfter(stretch.From).IsZero))
        {
            // Between the moments at which the last of a range's work comes in, the wait changes in a straight line.
            IEnumerable<Fraction> bends = Enumerable.Range(0, stretch.Slope.IsZero ? 0 : 1 + (int)WeeksIn(stretch))
                .SelectMany(week => _served.Bends.Concat(counts.Bends).Select(bend => _served.At(((stretch.Ahead / _served.Total).RoundedDown + week) * WeekCurve.Week + bend)))
                .Select(ahead => stretch.From + ((ahead - stretch.Ahead) / stretch.Slope));
            foreach ((Fraction from, Fraction to) in Between(stretch.From, stretch.To, bends.Concat(counts.Bends.Select(bend => (Fraction)(Start + bend)))))
            {
                Fraction third = (to - from) / 3;
                Fraction early = WaitAt(from + third);
                Fraction late = WaitAt(to - third);
                longest = Fraction.Max(longest, Fraction.Max((2 * early) - late, (2 * late) - early));
            }

            Fraction WaitAt(Fraction time)
            {
                Fraction ahead = stretch.At(time);
                Fraction done = ahead > _served.At(time) || _served.RateAfter(time).IsZero ? _served.FirstReaching(ahead) : time;
                return counts.At(done < time ? time : done) - counts.At(time);
            }
        }

        return longest;
    }

    private static IEnumerable<(Fraction From, Fraction To)> Between(Fraction from, Fraction to, IEnumerable<Fraction> bends)
    {
        Fraction last = from;
        foreach (Fraction bend in bends.Where(bend => bend > from && bend < to).Distinct().OrderBy(bend => bend).Append(to).ToArray())
        {
            yield return (last, bend);
            last = bend;
        }
    }

    private System.Numerics.BigInteger WeeksIn(BacklogStretch stretch) => ((stretch.At(stretch.To) - stretch.Ahead) / _served.Total).Ceiling + 1;

    private List<BacklogStretch> Stretches(int[] bends)
    {
        var stretches = new List<BacklogStretch>();
        Fraction backlog = 0;
        for (int week = _nothingWaits ? 2 : 0; week < 3; week++)
        {
            stretches.Clear();
            for (int i = 0; i + 1 < bends.Length; i++)
            {
                backlog = Flow(stretches, backlog, (week * WeekCurve.Week) + bends[i], (week * WeekCurve.Week) + bends[i + 1]);
            }
        }

        return stretches;
    }

    private Fraction Flow(List<BacklogStretch> stretches, Fraction backlog, Fraction from, Fraction to)
    {
        Fraction comesIn = _arrivals.RateAfter(from);
        Fraction done = _served.RateAfter(from);
        Fraction growth = backlog.IsZero && comesIn <= done ? 0 : comesIn - done;
        Fraction empty = growth < 0 ? from - (backlog / growth) : to;
        Fraction end = Fraction.Min(empty, to);
        stretches.Add(new BacklogStretch(from, end, _served.At(from) + backlog, done + growth));
        if (end < to)
        {
            stretches.Add(new BacklogStretch(end, to, _served.At(end), done));
            return 0;
        }

        return backlog + (growth * (to - from));
    }

    /// <summary>What share of the counted arrivals has a margin below zero. The margin is a straight line between the bends.</summary>
    private Fraction Late(WeekDeadline deadline, WeekCurve counted, Func<Fraction, BacklogStretch, Fraction> margin, bool isLateAtZero)
    {
        if (counted.Total.IsZero)
        {
            return 0;
        }

        Fraction[] bends = deadline.Bends(_served.Bends).Concat(counted.Bends.Select(bend => (Fraction)bend)).Select(bend => bend + Start).ToArray();
        Fraction late = 0;
        foreach (BacklogStretch stretch in _stretches.Value)
        {
            foreach ((Fraction from, Fraction to) in Between(stretch.From, stretch.To, bends))
            {
                Fraction rate = counted.RateAfter(from);
                if (!rate.IsZero)
                {
                    // Looked at inside, since it may jump at either end.
                    Fraction third = (to - from) / 3;
                    late += rate * (to - from) * Below(margin(from + third, stretch), margin(to - third, stretch), isLateAtZero);
                }
            }
        }

        return late / counted.Total;
    }

    /// <summary>The share of a stretch in which a straight line is below zero, from its values after one and two thirds of it.</summary>
    private static Fraction Below(Fraction early, Fraction late, bool isBelowAtZero)
    {
        Fraction first = (2 * early) - late;
        Fraction last = (2 * late) - early;
        if (first >= 0 && last >= 0)
        {
            return isBelowAtZero && first.IsZero && last.IsZero ? 1 : 0;
        }

        return first <= 0 && last <= 0 ? 1 : first < 0 ? first / (first - last) : last / (last - first);
    }
}
