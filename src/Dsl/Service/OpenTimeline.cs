namespace PolicyLint.Dsl.Service;

/// <summary>
/// The open time of a calendar from an instant on, closures and changes of the clocks included, as intervals of UTC ticks that neither
/// overlap nor touch. It grows as it is asked; what lies further off than people plan is not looked at.
/// </summary>
internal sealed class OpenTimeline
{
    private const long Piece = 120 * TimeSpan.TicksPerDay;

    private readonly ServiceCalendar _calendar;
    private readonly int[] _minutes;
    private readonly List<long> _starts = new();
    private readonly List<long> _ends = new();
    private readonly List<long> _before = new();
    private readonly long _furthest;
    private long _to;

    /// <param name="calendar">The calendar.</param>
    /// <param name="from">UTC ticks before which nothing is asked.</param>
    public OpenTimeline(ServiceCalendar calendar, long from)
    {
        _calendar = calendar;
        _minutes = calendar.OpenHours
            .SelectMany(hours => new[] { hours.Opens, hours.CrossesMidnight ? hours.Closes + (24 * 60) : hours.Closes })
            .Distinct()
            .ToArray();
        _to = from;
        _furthest = from + CaseWindow.Furthest;
    }

    /// <summary>Whether it is open at an instant.</summary>
    public bool IsOpen(long instant) => IntervalAt(instant) is >= 0 and var i && instant < _ends[i];

    /// <summary>Open ticks since the beginning.</summary>
    public long At(long instant) => IntervalAt(instant) is >= 0 and var i ? _before[i] + Math.Min(instant, _ends[i]) - _starts[i] : 0;

    /// <summary>The instant, or the next at which it opens; null where that is too far off.</summary>
    public long? NextOpen(long instant)
    {
        int next = IntervalAt(instant);
        if (next >= 0 && instant < _ends[next])
        {
            return instant;
        }

        while (_starts.Count <= next + 1)
        {
            if (!Grow())
            {
                return null;
            }
        }

        return _starts[next + 1];
    }

    /// <summary>The first instant by which so many ticks since the beginning, at least one, are open; null where that is too far off.</summary>
    public long? FirstReaching(long open)
    {
        while (Total < open)
        {
            if (!Grow())
            {
                return null;
            }
        }

        int i = LastAtMost(_before, open - 1);
        return _starts[i] + open - _before[i];
    }

    /// <summary>The last instant by which no more than so many ticks are open: where it is closed meanwhile, the next opening. Asked of what was reached before.</summary>
    public long LastReaching(long open)
    {
        int i = LastAtMost(_before, open);
        return _starts[i] + open - _before[i];
    }

    /// <summary>The instants of a stretch at which it opens or closes.</summary>
    public IEnumerable<long> Changes(long from, long to)
    {
        for (int i = Math.Max(IntervalAt(from), 0); IntervalAt(to) >= i && i < _starts.Count; i++)
        {
            if (_starts[i] >= from && _starts[i] < to)
            {
                yield return _starts[i];
            }

            if (_ends[i] >= from && _ends[i] < to)
            {
                yield return _ends[i];
            }
        }
    }

    private long Total => _starts.Count == 0 ? 0 : _before[_before.Count - 1] + _ends[_ends.Count - 1] - _starts[_starts.Count - 1];

    /// <summary>The last interval that starts at an instant or before; -1 where none does.</summary>
    private int IntervalAt(long instant)
    {
        while (_to <= instant && Grow())
        {
        }

        return LastAtMost(_starts, instant);
    }

    private static int LastAtMost(List<long> values, long most)
    {
        int i = values.BinarySearch(most);
        return i >= 0 ? i : ~i - 1;
    }

    private bool Grow()
    {
        // The runtime library looks for the next opening until the year 9999: a calendar without hours is not asked.
        if (_to >= _furthest || _minutes.Length == 0)
        {
            return false;
        }

        long next = _to + Piece;
        foreach (long point in WallClockPoints.Of(_calendar, _minutes, _to, next))
        {
            bool wasOpen = _ends.Count > 0 && _ends[_ends.Count - 1] == long.MaxValue;
            bool isOpen = _calendar.IsOpen(new DateTimeOffset(point, TimeSpan.Zero));
            if (isOpen && !wasOpen)
            {
                // What was left open at the end of the piece before goes on.
                if (_ends.Count > 0 && _ends[_ends.Count - 1] == point)
                {
                    _ends[_ends.Count - 1] = long.MaxValue;
                }
                else
                {
                    _before.Add(Total);
                    _starts.Add(point);
                    _ends.Add(long.MaxValue);
                }
            }
            else if (wasOpen && !isOpen)
            {
                _ends[_ends.Count - 1] = point;
            }
        }

        if (_ends.Count > 0 && _ends[_ends.Count - 1] == long.MaxValue)
        {
            _ends[_ends.Count - 1] = next;
        }

        _to = next;
        return true;
    }
}
