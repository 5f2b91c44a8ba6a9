using System.Globalization;

namespace PolicyLint.Tests.Calendars;

/// <summary>Business time worked by hand: zones off the hour, holidays beside weekends, both changes of the clocks.</summary>
public sealed class WorkedCaseTests
{
    private const DayOfWeek Mon = DayOfWeek.Monday;
    private const DayOfWeek Fri = DayOfWeek.Friday;
    private const DayOfWeek Sat = DayOfWeek.Saturday;
    private const DayOfWeek Sun = DayOfWeek.Sunday;

    private static readonly OpenHours[] Always = Week(Sun, Sat, 0, 24);
    private static readonly OpenHours[] Office = Week(Mon, Fri, 9, 17);
    private static readonly OpenHours[] SaturdayNight = Week(Sat, Sat, 22, 6);
    private static readonly OpenHours[] SmallHours = Week(Sun, Sat, 0, 4);

    /// <summary>Zone, hours, closures, start, open minutes, and the end as the wall clock there and as UTC.</summary>
    public static TheoryData<string, string, OpenHours[], string[], string, int, string, string> Cases => new()
    {
        // The clocks of Lord Howe change by half an hour: +11 to +10:30 on 6 April 2025 at 02:00, back on 5 October.
        { "a day and half an hour", "Australia/Lord_Howe", Always, [], "2025-04-05T12:00", 1440, "2025-04-06T11:30", "2025-04-06T01:00Z" },
        { "a night of 8 1/2 hours", "Australia/Lord_Howe", SaturdayNight, [], "2025-04-05T22:00", 510, "2025-04-06T06:00", "2025-04-05T19:30Z" },
        { "a night of 7 1/2 hours", "Australia/Lord_Howe", SaturdayNight, [], "2025-10-04T22:00", 450, "2025-10-05T06:00", "2025-10-04T19:00Z" },

        // Chatham is at +13:45, and at +12:45 from 6 April 2025, 03:45.
        { "two days in quarters", "Pacific/Chatham", Always, [], "2025-04-05T12:00", 2880, "2025-04-07T11:00", "2025-04-06T22:15Z" },

        // Independence Day on Friday, Janmashtami on Saturday, then Sunday: from half past six on Thursday to Monday.
        { "three closed days at +5:30", "Asia/Kolkata", Week(Mon, Sat, 9, 18), ["2025-08-15", "2025-08-16"], "2025-08-14T17:30", 60, "2025-08-18T09:30", "2025-08-18T04:00Z" },

        // In Nepal Saturday is the day of rest: Friday 16:30 and an hour more is Sunday.
        { "a week without Saturday at +5:45", "Asia/Kathmandu", [.. Week(Sun, Fri, 10, 17)], [], "2025-10-03T16:30", 60, "2025-10-05T10:30", "2025-10-05T04:45Z" },

        // Good Friday and Easter Monday around the weekend, in summer time.
        { "Easter", "Europe/London", Office, ["2025-04-18", "2025-04-21"], "2025-04-17T16:00", 120, "2025-04-22T10:00", "2025-04-22T09:00Z" },

        // 25 and 26 December 2026 are Friday and Saturday, Monday stands in for the latter: an hour on Thursday, six on Sunday, one on Tuesday.
        { "Christmas around an open Sunday", "Europe/London", [.. Week(Mon, Sat, 8, 20), .. Week(Sun, Sun, 10, 16)], ["2026-12-25", "2026-12-26", "2026-12-28"], "2026-12-24T19:00", 480, "2026-12-29T09:00", "2026-12-29T09:00Z" },
        { "New Year's Day on a Thursday", "Europe/London", Office, ["2026-01-01"], "2025-12-31T16:30", 60, "2026-01-02T09:30", "2026-01-02T09:30Z" },

        // New York: an hour less on 9 March, an hour more on 2 November. From midnight to four those are nights of 3 and of 5 hours.
        { "a short night", "America/New_York", SmallHours, [], "2025-03-08T00:00", 420, "2025-03-09T04:00", "2025-03-09T08:00Z" },
        { "a long night", "America/New_York", SmallHours, [], "2025-11-01T00:00", 540, "2025-11-02T04:00", "2025-11-02T09:00Z" },
        { "239 days with both changes", "America/New_York", Always, [], "2025-03-09T00:00", 239 * 1440, "2025-11-03T00:00", "2025-11-03T05:00Z" },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void TheCaseComesOutAsWorked(string name, string zone, OpenHours[] open, string[] closed, string start, int minutes, string local, string utc)
    {
        var calendar = new ServiceCalendar(name, zone, open, [.. closed.Select(day => new Closure(Local(day)))]);
        DateTimeOffset from = calendar.AtWallClock(Local(start));
        DateTimeOffset due = calendar.Add(from, TimeSpan.FromMinutes(minutes));

        Assert.Equal(Local(local), due.DateTime);
        Assert.Equal(DateTimeOffset.Parse(utc, CultureInfo.InvariantCulture), due);
        Assert.Equal(minutes, calendar.Elapsed(from, due).TotalMinutes);
        Assert.Equal(due, Deadline.Within(TimeSpan.FromMinutes(minutes), calendar).DueAt(from));
    }

    /// <summary>The same hours on each day from one to another, Sunday first; past midnight where they close before they open.</summary>
    private static OpenHours[] Week(DayOfWeek from, DayOfWeek to, int opens, int closes) =>
        [.. Enumerable.Range((int)from, to - from + 1).Select(day => new OpenHours((DayOfWeek)day, opens * 60, closes * 60))];

    private static DateTime Local(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture);
}
