using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace PolicyLint;

/// <summary>
/// A time zone as stretches of constant offset, found once per year from <see cref="TimeZoneInfo.GetUtcOffset(DateTime)"/> of UTC instants,
/// which depends neither on the machine's zone nor on how a platform answers for local times in gaps and overlaps.
/// </summary>
/// <remarks>
/// With local(u) = u + offset(u), a local time L starts at inf { u : local(u) ≥ L } and ends at sup { u : local(u) &lt; L }. A start in a gap is the end
/// of the gap, an ambiguous start its first occurrence; an end in a gap is the gap too, an ambiguous end its last occurrence.
/// </remarks>
internal sealed class ZoneOffsets
{
    // One past the last instant that a DateTime holds.
    internal const long EndOfTime = 3155378976000000000;

    // No zone on record changes its offset and changes it back within a day: the shortest excursions last weeks (a fasting month without summer time).
    private const long Probe = TimeSpan.TicksPerDay;

    // Years that services live in are found by index.
    private const int FirstNearYear = 1970;
    private const int LastNearYear = 2120;

    // What is found of a zone holds for every calendar in it.
    private static readonly ConditionalWeakTable<TimeZoneInfo, ZoneOffsets> Known = new();

    private readonly TimeZoneInfo _zone;
    private readonly long? _constant;
    private readonly OffsetSpan[]?[] _years = new OffsetSpan[]?[LastNearYear - FirstNearYear + 1];
    private readonly ConcurrentDictionary<int, OffsetSpan[]> _farYears = new();

    private ZoneOffsets(TimeZoneInfo zone)
    {
        _zone = zone;
        _constant = zone.GetAdjustmentRules().Length == 0 ? zone.BaseUtcOffset.Ticks : null;
    }

    /// <summary>The offsets of a zone, the same object for the same zone. Safe to ask from several threads.</summary>
    internal static ZoneOffsets Of(TimeZoneInfo zone) => Known.GetValue(zone, static z => new ZoneOffsets(z));

    internal long OffsetAt(long instant) => SpanAt(instant).Offset;

    /// <summary>The stretch in which an instant lies; it may end with the year though the offset goes on.</summary>
    internal OffsetSpan SpanAt(long instant)
    {
        if (_constant is { } constant)
        {
            return new OffsetSpan(long.MinValue, EndOfTime, constant);
        }

        var spans = SpansOf(YearOf(instant));
        var i = 0;
        while (spans[i].Until <= instant)
        {
            i++;
        }

        return spans[i];
    }

    /// <summary>The first instant at which the wall clock shows a local time or a later one; <see cref="EndOfTime"/> or more if there is none.</summary>
    internal long FirstAtOrAfter(long local)
    {
        if (_constant is { } constant)
        {
            return local - constant;
        }

        // Offsets are less than a day: any stretch that ends a day before shows earlier local times only.
        var year = YearOf(Math.Max(local - TimeSpan.TicksPerDay, 0));
        for (; year <= 9999; year++)
        {
            foreach (var span in SpansOf(year))
            {
                if (span.Until + span.Offset > local)
                {
                    return Math.Max(span.From, local - span.Offset);
                }
            }
        }

        return EndOfTime;
    }

    /// <summary>The end of the last instants at which the wall clock still shows a time before a local time.</summary>
    internal long LastBefore(long local)
    {
        if (_constant is { } constant)
        {
            return local - constant;
        }

        var year = YearOf(Math.Min(local + TimeSpan.TicksPerDay, EndOfTime - 1));
        for (; year >= 1; year--)
        {
            var spans = SpansOf(year);
            for (var i = spans.Length - 1; i >= 0; i--)
            {
                if (spans[i].From + spans[i].Offset < local)
                {
                    return Math.Min(spans[i].Until, local - spans[i].Offset);
                }
            }
        }

        return 0;
    }

    private static int YearOf(long ticks) => new DateTime(ticks).Year;

    private OffsetSpan[] SpansOf(int year) => year is >= FirstNearYear and <= LastNearYear
        ? Volatile.Read(ref _years[year - FirstNearYear]) ?? Remember(year)
        : _farYears.TryGetValue(year, out var spans) ? spans : _farYears.GetOrAdd(year, FindSpans(year));

    // Two threads may find the same; either's answer will do.
    private OffsetSpan[] Remember(int year)
    {
        var spans = FindSpans(year);
        Volatile.Write(ref _years[year - FirstNearYear], spans);
        return spans;
    }

    private OffsetSpan[] FindSpans(int year)
    {
        var spans = new List<OffsetSpan>(3);
        var from = new DateTime(year, 1, 1).Ticks;
        var until = year == 9999 ? EndOfTime : new DateTime(year + 1, 1, 1).Ticks;
        var offset = Ask(from);
        for (var probe = from; probe < until;)
        {
            var next = Math.Min(probe + Probe, until - 1);
            var then = Ask(next);
            if (then != offset)
            {
                var change = FindChange(probe, next, offset);
                spans.Add(new OffsetSpan(from, change, offset));
                from = change;
                offset = Ask(change);
                probe = change;
                continue;
            }

            if (next == until - 1)
            {
                break;
            }

            probe = next;
        }

        spans.Add(new OffsetSpan(from, until, offset));
        return [.. spans];
    }

    // The first instant after `before` at which the offset is no longer the one given.
    private long FindChange(long before, long after, long offset)
    {
        while (after - before > 1)
        {
            var middle = before + ((after - before) / 2);
            if (Ask(middle) == offset)
            {
                before = middle;
            }
            else
            {
                after = middle;
            }
        }

        return after;
    }

    private long Ask(long instant) => _zone.GetUtcOffset(new DateTime(instant, DateTimeKind.Utc)).Ticks;
}
