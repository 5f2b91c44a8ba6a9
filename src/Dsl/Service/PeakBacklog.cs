using System.Collections.Immutable;

namespace PolicyLint.Dsl.Service;

// Within the namespace, where the model's period comes before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>A backlog with a peak in it. How long a peak lasts is not written; it lasts for one of its units at least, so that is what is reckoned with.</summary>
internal static class PeakBacklog
{
    private const int Day = 24 * 60;

    /// <summary>The least share of a peak's work that is late, wherever in the week it falls: at the start of a stretch in which work comes in, or on one of the days.</summary>
    /// <param name="load">The capacity.</param>
    /// <param name="weekly">What would come in in a week that is all peak.</param>
    /// <param name="unit">The unit in which the peak is given.</param>
    /// <param name="deadline">When it is due.</param>
    public static Fraction? Miss(CapacityLoad load, Fraction weekly, Period unit, WeekDeadline deadline)
    {
        if (load.Incoming.Minutes == 0)
        {
            return null;
        }

        Fraction average = load.Arrivals / load.Incoming.Minutes;
        Fraction peak = weekly / load.Incoming.Minutes;
        ImmutableArray<WeekFlow> served = ImmutableArray.Create(FluidBacklog.Served(load));
        Fraction? least = null;
        foreach (WeekPattern place in Places(load.Incoming, unit))
        {
            var backlog = new FluidBacklog(ImmutableArray.Create(new WeekFlow(load.Incoming, average), new WeekFlow(place, peak - average)), served);
            Fraction miss = backlog.Miss(deadline, place.OpenTime);
            least = least is { } best ? Fraction.Min(best, miss) : miss;
        }

        return least;
    }

    private static IEnumerable<WeekPattern> Places(WeekPattern incoming, Period unit)
    {
        long minutes = unit.Length.Clock is { } clock ? Math.Max(1, clock.Ticks / TimeSpan.TicksPerMinute) : Day;
        IEnumerable<int> starts = minutes >= WeekCurve.Week ? new[] { 0 }
            : minutes % Day == 0 ? Enumerable.Range(0, 7).Select(day => day * Day)
            : incoming.Ranges.Select(range => range.From);
        return starts.Select(start => incoming.Within(start, (int)Math.Min(WeekCurve.Week, start + minutes))).Where(place => place.Minutes > 0);
    }
}
