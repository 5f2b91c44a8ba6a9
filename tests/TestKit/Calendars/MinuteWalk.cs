namespace PolicyLint.TestKit.Calendars;

/// <summary>
/// A calendar looked up minute by minute over a window: slow, and written from the rule alone, so that it can be held against the real one.
/// It asks the zone for the wall clock at each minute and knows nothing of gaps and overlaps.
/// </summary>
public sealed class MinuteWalk
{
    private readonly DateTime _from;
    private readonly bool[] _open;

    /// <summary>Looks a calendar up over so many minutes.</summary>
    public MinuteWalk(TimeZoneInfo zone, IReadOnlyList<OpenHours> hours, IReadOnlyList<Closure> closures, DateTime fromUtc, int minutes)
    {
        _from = fromUtc;
        _open = new bool[minutes];
        var local = Enumerable.Range(0, minutes).Select(minute => TimeZoneInfo.ConvertTimeFromUtc(fromUtc.AddMinutes(minute), zone)).ToArray();
        for (var date = local[0].Date.AddDays(-2); date <= local[^1].Date.AddDays(1); date = date.AddDays(1))
        {
            if (closures.Any(closure => closure.From <= date && date <= closure.To))
            {
                continue;
            }

            foreach (var range in hours.Where(range => range.Day == date.DayOfWeek))
            {
                var opens = date.AddMinutes(range.Opens);
                var closes = date.AddMinutes(range.CrossesMidnight ? range.Closes + 1440 : range.Closes);
                // The wall clock is never more than two days off the minutes counted from the start: further away nothing needs looking at.
                var begin = Math.Clamp((int)(opens - local[0]).TotalMinutes - 2880, 0, minutes);
                var end = Math.Clamp((int)(closes - local[0]).TotalMinutes + 2880, 0, minutes);
                var first = Array.FindIndex(local, begin, end - begin, time => time >= opens);
                var last = end == 0 ? -1 : Array.FindLastIndex(local, end - 1, end - begin, time => time < closes);
                for (var minute = first < 0 ? minutes : first; minute <= last; minute++)
                {
                    _open[minute] = true;
                }
            }
        }
    }

    /// <summary>Whether it is open in the minute that begins then.</summary>
    public bool IsOpen(DateTimeOffset at) => _open[Index(at)];

    /// <summary>The open minutes between two.</summary>
    public int Elapsed(DateTimeOffset from, DateTimeOffset to) => _open.AsSpan(Index(from), Index(to) - Index(from)).Count(true);

    /// <summary>The first open minute from one on; null where the window ends first.</summary>
    public DateTimeOffset? NextOpen(DateTimeOffset from)
    {
        var index = Array.IndexOf(_open, true, Index(from));
        return index < 0 ? null : At(index);
    }

    /// <summary>When so many open minutes have passed; null where the window ends first.</summary>
    public DateTimeOffset? Add(DateTimeOffset start, int minutes)
    {
        for (var index = Index(start); index < _open.Length; index++)
        {
            if (_open[index] && --minutes == 0)
            {
                return At(index + 1);
            }
        }

        return null;
    }

    private DateTimeOffset At(int index) => new(_from.AddMinutes(index), TimeSpan.Zero);

    private int Index(DateTimeOffset at) => (int)(at.UtcDateTime - _from).TotalMinutes;
}
