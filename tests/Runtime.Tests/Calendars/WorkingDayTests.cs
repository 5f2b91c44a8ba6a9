using PolicyLint.TestKit.Calendars;

namespace PolicyLint.Tests.Calendars;

public sealed class WorkingDayTests
{
    private static readonly ServiceCalendar England = new(
        "WorkingDays",
        "Europe/London",
        [.. Enumerable.Range(1, 5).Select(day => new OpenHours((DayOfWeek)day, 0, 1440))],
        [new Closure(new DateTime(2024, 5, 6)), new Closure(new DateTime(2024, 5, 27)), new Closure(new DateTime(2024, 8, 26))]);

    [Theory]
    [InlineData("2024-06-03", 2, "2024-06-05")]
    [InlineData("2024-06-07", 2, "2024-06-11")]
    [InlineData("2024-06-08", 1, "2024-06-10")]
    [InlineData("2024-05-03", 1, "2024-05-07")]
    [InlineData("2024-05-24", 5, "2024-06-03")]
    [InlineData("2024-06-05", -2, "2024-06-03")]
    [InlineData("2024-06-09", -1, "2024-06-07")]
    [InlineData("2024-05-07", -1, "2024-05-03")]
    [InlineData("2024-06-08", 0, "2024-06-08")]
    public void TheNthWorkingDayAfterADate(string date, int count, string expected)
    {
        Assert.Equal(Date(expected), England.AddWorkingDays(Date(date), count));
        Assert.Equal(DateOnly.FromDateTime(Date(expected)), England.AddWorkingDays(DateOnly.FromDateTime(Date(date)), count));
    }

    [Theory]
    [InlineData("2024-06-03", "2024-06-05", 2)]
    [InlineData("2024-06-05", "2024-06-03", -2)]
    [InlineData("2024-06-07", "2024-06-09", 0)]
    [InlineData("2024-05-03", "2024-05-07", 1)]
    [InlineData("2024-06-03", "2024-06-03", 0)]
    [InlineData("2024-01-01", "2024-12-31", 258)]
    public void TheWorkingDaysAfterOneDateUpToAnother(string from, string to, int expected)
    {
        Assert.Equal(expected, England.WorkingDaysBetween(Date(from), Date(to)));
        Assert.Equal(expected, England.WorkingDaysBetween(DateOnly.FromDateTime(Date(from)), DateOnly.FromDateTime(Date(to))));
    }

    [Fact]
    public void ATimeOfDayIsIgnored()
    {
        Assert.Equal(Date("2024-06-05"), England.AddWorkingDays(Date("2024-06-03").AddHours(23), 2));
        Assert.Equal(2, England.WorkingDaysBetween(Date("2024-06-03").AddHours(23), Date("2024-06-05").AddHours(1)));
        Assert.True(England.IsWorkingDay(Date("2024-06-03").AddHours(23)));
        Assert.True(England.IsWorkingDay(new DateOnly(2024, 6, 3)));
        Assert.False(England.IsWorkingDay(new DateOnly(2024, 5, 6)));
    }

    [Fact]
    public void TheyAgreeWithAWalkDayByDay()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            var around = new DateTime(2026, 6, 1).AddDays(random.Next(400));
            var hours = RandomCalendar.Create(random, "UTC", around).OpenHours;
            var closures = Enumerable.Range(0, random.Next(6)).Select(_ => around.AddDays(random.Next(-80, 81)))
                .Select(first => new Closure(first, first.AddDays(random.Next(30)))).ToArray();
            var calendar = new ServiceCalendar("Random", TimeZoneInfo.Utc, hours, closures);
            bool Works(DateTime date) =>
                hours.Any(range => range.Day == date.DayOfWeek) && !closures.Any(closure => closure.From <= date && date <= closure.To);

            for (var i = 0; i < 20; i++)
            {
                var date = around.AddDays(random.Next(-100, 101));
                var count = random.Next(-60, 61);
                var walked = date;
                for (var left = Math.Abs(count); left > 0;)
                {
                    walked = walked.AddDays(Math.Sign(count));
                    left -= Works(walked) ? 1 : 0;
                }

                Assert.True(walked == calendar.AddWorkingDays(date, count), $"seed {seed}, case {i}: {date:yyyy-MM-dd} + {count}");

                var to = date.AddDays(random.Next(0, 150));
                var counted = Enumerable.Range(1, (to - date).Days).Count(day => Works(date.AddDays(day)));
                Assert.True(counted == calendar.WorkingDaysBetween(date, to), $"seed {seed}, case {i}: {date:yyyy-MM-dd} to {to:yyyy-MM-dd}");
                Assert.True(-counted == calendar.WorkingDaysBetween(to, date), $"seed {seed}, case {i}, signed");
                Assert.True(Works(date) == calendar.IsWorkingDay(date), $"seed {seed}, case {i}, working day");
            }
        }
    }

    [Fact]
    public void ThousandsOfWorkingDaysAreCountedInWeeks()
    {
        var closed = new ServiceCalendar("C", TimeZoneInfo.Utc, England.OpenHours, [new Closure(new DateTime(2000, 1, 3))]);
        Assert.Equal(Date("2000-01-04"), closed.AddWorkingDays(Date("1999-12-31"), 1));
        Assert.Equal(Date("3000-01-01"), closed.AddWorkingDays(Date("2000-01-01"), closed.WorkingDaysBetween(Date("2000-01-01"), Date("3000-01-01"))));
        Assert.Equal(Date("2000-01-04"), closed.AddWorkingDays(Date("3000-01-03"), -closed.WorkingDaysBetween(Date("2000-01-03"), Date("3000-01-02"))));
    }

    private static DateTime Date(string text) => DateTime.ParseExact(text, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
