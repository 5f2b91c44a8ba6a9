namespace PolicyLint;

/// <summary>
/// The open time of a calendar from an instant on, as disjoint half-open intervals of UTC ticks in order. A value that walks; it allocates nothing.
/// </summary>
internal struct OpenIntervals
{
    private readonly OpenWeek _week;
    private readonly ClosedDates _closed;
    private readonly ZoneOffsets _zone;
    private readonly OffsetSpan _near;
    private OpenHours[] _hours;
    private int _day;
    private int _index;
    private long _covered;

    internal OpenIntervals(OpenWeek week, ClosedDates closed, ZoneOffsets zone, long from)
    {
        _week = week;
        _closed = closed;
        _zone = zone;
        _covered = from;
        _hours = [];
        _near = zone.SpanAt(from);

        // A range is at most a day long, and a zone can skip a day of the calendar: what is open now opened two dates ago at the earliest.
        _day = Math.Max((int)((from + _near.Offset) / TimeSpan.TicksPerDay) - 3, -1);
    }

    /// <summary>The start of the interval, included.</summary>
    internal long Start { get; private set; }

    /// <summary>The end of the interval, excluded.</summary>
    internal long End { get; private set; }

    /// <summary>Goes to the next interval; false when the year 9999 ends first.</summary>
    internal bool MoveNext()
    {
        while (true)
        {
            while (_index < _hours.Length)
            {
                var hours = _hours[_index++];
                var midnight = _day * TimeSpan.TicksPerDay;

                // Ranges start in order of their local time, so that what an earlier one covered is never counted again.
                var closes = midnight + (hours.ClosesAfterMidnight * TimeSpan.TicksPerMinute);
                if (!_near.ShowsOnce(closes, out var end))
                {
                    end = Math.Min(_zone.LastBefore(closes), ZoneOffsets.EndOfTime);
                }

                if (end <= _covered)
                {
                    continue;
                }

                var opens = midnight + (hours.Opens * TimeSpan.TicksPerMinute);
                if (!_near.ShowsOnce(opens, out var start))
                {
                    start = _zone.FirstAtOrAfter(opens);
                }

                start = Math.Max(start, _covered);
                if (end > start)
                {
                    Start = start;
                    End = _covered = end;
                    return true;
                }
            }

            _day++;
            if (_closed.Contains(_day, out _, out var last))
            {
                _day = last;
                continue;
            }

            if (_day > DayNumber.Last)
            {
                return false;
            }

            _hours = _week.On(_day);
            _index = 0;
        }
    }
}
