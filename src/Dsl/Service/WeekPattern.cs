using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Service;

/// <summary>The ordinary week of a calendar, minute by minute, without its dated closures. Minutes count from Sunday 00:00.</summary>
public sealed class WeekPattern
{
    private const int MinutesPerDay = 24 * 60;

    private static readonly ConditionalWeakTable<CalendarSymbol, WeekPattern> Known = new();

    private readonly int _days;

    private WeekPattern(ImmutableArray<(int From, int To)> ranges, int days, string? zone)
    {
        Ranges = ranges;
        _days = days;
        Zone = zone;
        foreach ((int from, int to) in ranges)
        {
            Minutes += to - from;
        }

        OpenTime = WeekCurve.Of(ImmutableArray.Create(new WeekFlow(this, 1)));
    }

    /// <summary>Day and night.</summary>
    public static WeekPattern AroundTheClock { get; } = new(ImmutableArray.Create((0, WeekCurve.Week)), 0x7F, null);

    /// <summary>Open ranges within the week, in order; they neither overlap nor touch.</summary>
    public ImmutableArray<(int From, int To)> Ranges { get; }

    /// <summary>The time zone of its wall clock; null where it never closes, so that none matters.</summary>
    public string? Zone { get; }

    /// <summary>Open minutes since the week began.</summary>
    public WeekCurve OpenTime { get; }

    /// <summary>Open minutes a week.</summary>
    public int Minutes { get; }

    /// <summary>Whether it closes at any time.</summary>
    public bool Closes => Minutes < WeekCurve.Week;

    /// <summary>Days on which a range starts: a range that crosses midnight belongs to the day before.</summary>
    public int Days => Enumerable.Range(0, 7).Count(day => IsWorkingDay(day));

    /// <summary>Minutes of the longest stretch without a break, the week's end joined to its start.</summary>
    public int LongestStretch
    {
        get
        {
            int longest = Ranges.IsEmpty ? 0 : Ranges.Max(range => range.To - range.From);
            return Closes && !Ranges.IsEmpty && Ranges[0].From == 0 && Ranges[Ranges.Length - 1].To == WeekCurve.Week
                ? Math.Max(longest, Ranges[0].To + WeekCurve.Week - Ranges[Ranges.Length - 1].From)
                : longest;
        }
    }

    /// <summary>The week of a calendar; null: day and night.</summary>
    public static WeekPattern Of(CalendarSymbol? calendar) => calendar is null || calendar.IsAlwaysOpen ? AroundTheClock : Known.GetValue(calendar, Read);

    private static WeekPattern Read(CalendarSymbol calendar)
    {
        var ranges = new List<(int From, int To)>(calendar.OpenHours.Length);
        int days = 0;
        foreach (OpenHours hours in calendar.OpenHours)
        {
            int from = ((int)hours.Day * MinutesPerDay) + hours.Opens;
            int to = from + hours.Closes - hours.Opens + (hours.CrossesMidnight ? MinutesPerDay : 0);
            ranges.Add((from, Math.Min(to, WeekCurve.Week)));
            if (to > WeekCurve.Week)
            {
                ranges.Add((0, to - WeekCurve.Week));
            }

            days |= 1 << (int)hours.Day;
        }

        return new WeekPattern(Joined(ranges), days, calendar.TimeZone ?? "UTC");
    }

    /// <summary>What of it lies between two minutes of the week.</summary>
    public WeekPattern Within(int from, int to) => new(
        Ranges.Select(range => (From: Math.Max(range.From, from), To: Math.Min(range.To, to))).Where(range => range.From < range.To).ToImmutableArray(), _days, Zone);

    /// <summary>Whether a range starts on a day, 0 being Sunday.</summary>
    public bool IsWorkingDay(int day) => (_days & (1 << day)) != 0;

    private static ImmutableArray<(int From, int To)> Joined(List<(int From, int To)> ranges)
    {
        ranges.Sort();
        ImmutableArray<(int From, int To)>.Builder joined = ImmutableArray.CreateBuilder<(int, int)>();
        foreach ((int from, int to) in ranges)
        {
            if (joined.Count > 0 && from <= joined[joined.Count - 1].To)
            {
                joined[joined.Count - 1] = (joined[joined.Count - 1].From, Math.Max(to, joined[joined.Count - 1].To));
            }
            else
            {
                joined.Add((from, to));
            }
        }

        return joined.ToImmutable();
    }
}
