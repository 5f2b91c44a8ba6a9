using System.Globalization;

namespace PolicyLint.TestKit.Calendars;

/// <summary>Holds random calendars of every zone that the machine knows against the laws, and one of each zone against a walk minute by minute over a year.</summary>
public sealed class CalendarAgreement
{
    private const int Year = 2026;
    private const int MinutesOfYear = 527_040;
    private readonly int seed;

    /// <summary>Prepares a comparison.</summary>
    /// <param name="seed">What calendars and instants are drawn from.</param>
    public CalendarAgreement(int seed) => this.seed = seed;

    /// <summary>Every IANA zone of this machine, in order.</summary>
    public static IReadOnlyList<string> Zones { get; } =
        [.. TimeZoneInfo.GetSystemTimeZones().Where(z => z.HasIanaId).Select(z => z.Id).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>How many calendars the laws were asked of.</summary>
    public int Calendars { get; private set; }

    /// <summary>How many answers were compared with the walk.</summary>
    public long Walked { get; private set; }

    /// <summary>A number that two runs share only if all their due times are the same.</summary>
    public ulong Checksum { get; private set; } = 14695981039346656037;

    /// <summary>Where a law fails, or the walk differs.</summary>
    public List<string> Failures { get; } = [];

    /// <summary>Asks the laws of a calendar.</summary>
    public void Check(string zone, int number)
    {
        var random = new Random(HashCode(zone, number));
        var around = new DateTime(random.Next(1975, 2040), 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(MinutesOfYear));
        var calendar = RandomCalendar.Create(random, zone, around);
        var start = new DateTimeOffset(around).AddTicks(random.NextInt64(-TimeSpan.TicksPerDay * 3, TimeSpan.TicksPerDay));
        foreach (var (name, law) in CalendarLaws.All)
        {
            law(random, calendar, start, (holds, what) => Require(holds, $"{name}, {what}: {zone}, calendar {number}, start {start:O}"));
        }

        Checksum = unchecked((Checksum ^ (ulong)calendar.Add(start, TimeSpan.FromMinutes(random.Next(20_000))).Ticks) * 1099511628211);
        Calendars++;
    }

    /// <summary>Compares one calendar of a zone with a walk over a year, which has both changes where the zone has any.</summary>
    public void Walk(string zone)
    {
        var random = new Random(HashCode(zone, -1));
        var from = new DateTime(Year, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var changes = RandomCalendar.Changes(zone, Year);
        var calendar = RandomCalendar.Create(random, zone, changes[0]);
        var walk = new MinuteWalk(calendar.TimeZone, calendar.OpenHours, calendar.Closures, from, MinutesOfYear);
        for (var i = 0; i < 400; i++)
        {
            // Half of the instants lie within hours of a change. The first days only fill the window.
            var minute = Math.Clamp(
                i % 2 == 0 ? random.Next(5000, MinutesOfYear - 20_000) : (int)(changes[random.Next(changes.Count)] - from).TotalMinutes + random.Next(-600, 601),
                5000,
                MinutesOfYear - 20_000);
            var later = random.Next(minute, Math.Min(minute + 60_000, MinutesOfYear - 1));
            var a = new DateTimeOffset(from.AddMinutes(minute));
            var b = new DateTimeOffset(from.AddMinutes(later));
            var minutes = random.Next(1, 4000);
            string label = $"walk: {zone}, {a:u} to {b:u}, {minutes} minutes";
            Require(walk.IsOpen(a) == calendar.IsOpen(a), label + ", open");
            Require(walk.Elapsed(a, b) * TimeSpan.TicksPerMinute == calendar.Elapsed(a, b).Ticks, label + ", elapsed");
            Require(walk.Add(a, minutes) is not { } due || due == calendar.Add(a, TimeSpan.FromMinutes(minutes)), label + ", due");
            Walked += 3;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Calendars} calendars, {Walked} answers walked, {Zones.Count} zones, checksum {Checksum:x16}; {Failures.Count} failures");

    private void Require(bool holds, string label)
    {
        if (!holds)
        {
            Failures.Add(label);
        }
    }

    private int HashCode(string zone, int number) => zone.Aggregate(unchecked((seed * 31) + number), (hash, c) => unchecked((hash * 31) + c));
}
