namespace PolicyLint.TestKit.Calendars;

/// <summary>Calendars with split days, overlaps, ranges past midnight, whole days and closures, from a seed.</summary>
public static class RandomCalendar
{
    /// <summary>Zones whose changes are unlike each other, each with a year in which it has some.</summary>
    public static IReadOnlyList<(string Zone, int Year)> Zones { get; } =
    [
        ("Europe/London", 2025), ("America/New_York", 2025), ("Europe/Dublin", 2026), ("Australia/Sydney", 2025),
        ("Australia/Lord_Howe", 2025),      // half an hour
        ("Antarctica/Troll", 2025),         // two hours
        ("America/Havana", 2025),           // the overlap begins at midnight
        ("America/Santiago", 2025),         // the overlap ends at midnight
        ("America/Sao_Paulo", 2018),        // the gap begins at midnight
        ("Asia/Beirut", 2025), ("Africa/Cairo", 2025), ("Pacific/Chatham", 2025),
        ("Africa/Casablanca", 2025),        // an hour back for a month
        ("Pacific/Apia", 2011),             // a day of the calendar that never was
        ("Asia/Kolkata", 2025), ("UTC", 2025),
    ];

    /// <summary>A calendar that opens at least once a week.</summary>
    public static ServiceCalendar Create(Random random, string zone, DateTime around)
    {
        var hours = new List<OpenHours>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            for (var ranges = random.Next(0, 4); ranges > 0; ranges--)
            {
                hours.Add(Hours(random, day));
            }
        }

        hours.Add(Hours(random, (DayOfWeek)random.Next(7)));
        return new ServiceCalendar("Random", zone, hours, Closures(random, around));
    }

    /// <summary>Up to three closures of up to three days each.</summary>
    public static Closure[] Closures(Random random, DateTime around) => Enumerable.Range(0, random.Next(0, 4)).Select(_ =>
    {
        var from = around.Date.AddDays(random.Next(-8, 9));
        return new Closure(from, from.AddDays(random.Next(0, 3)));
    }).ToArray();

    /// <summary>The instants of a year at which the zone's offset changes, to the minute; the middle of the year if it never does.</summary>
    public static IReadOnlyList<DateTime> Changes(string zone, int year)
    {
        var info = TimeZoneInfo.FindSystemTimeZoneById(zone);
        var changes = new List<DateTime>();
        for (var at = new DateTime(year, 1, 2, 0, 0, 0, DateTimeKind.Utc); at.Year == year; at = at.AddMinutes(30))
        {
            if (info.GetUtcOffset(at) != info.GetUtcOffset(at.AddMinutes(-30)))
            {
                changes.Add(at);
            }
        }

        return changes.Count > 0 ? changes : [new DateTime(year, 7, 1, 0, 0, 0, DateTimeKind.Utc)];
    }

    private static OpenHours Hours(Random random, DayOfWeek day)
    {
        switch (random.Next(6))
        {
            case 0:
                return new OpenHours(day, 0, 1440);
            case 1:
                return new OpenHours(day, random.Next(20, 24) * 60, random.Next(0, 8) * 60);
            case 2:
                return new OpenHours(day, 0, random.Next(1, 5) * 30);
            default:
                var opens = random.Next(0, 1439);
                var closes = random.Next(0, 1441);
                return new OpenHours(day, opens, closes == opens ? 1440 : closes);
        }
    }
}
