using PolicyLint.Dsl.Service;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class WeeklyHoursTests
{
    [Fact]
    public void No_calendar_is_day_and_night() => Assert.Equal(new WeeklyHours(10_080, 7), WeeklyHours.Of(null));

    [Fact]
    public void Always_open_is_day_and_night()
    {
        var calendar = Model.Calendar();
        calendar.IsAlwaysOpen = true;

        Assert.Equal(WeeklyHours.AroundTheClock, WeeklyHours.Of(calendar));
    }

    [Fact]
    public void Five_days_of_nine_hours_are_45() => Assert.Equal(new WeeklyHours(45 * 60, 5), WeeklyHours.Of(Model.Weekdays(9, 18)));

    [Fact]
    public void A_lunch_break_is_no_day_of_its_own()
    {
        var calendar = Model.Calendar(new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Monday, 780, 1020));

        Assert.Equal(new WeeklyHours(7 * 60, 1), WeeklyHours.Of(calendar));
    }

    [Fact]
    public void Ranges_that_overlap_count_once()
    {
        var calendar = Model.Calendar(new(DayOfWeek.Monday, 540, 720), new(DayOfWeek.Monday, 660, 780));

        Assert.Equal(new WeeklyHours(4 * 60, 1), WeeklyHours.Of(calendar));
    }

    [Fact]
    public void A_night_shift_belongs_to_the_day_on_which_it_starts_and_wraps_with_the_week()
    {
        var calendar = Model.Calendar(new OpenHours(DayOfWeek.Saturday, 22 * 60, 6 * 60));

        Assert.Equal(new WeeklyHours(8 * 60, 1), WeeklyHours.Of(calendar));
    }

    [Fact]
    public void A_night_shift_that_meets_the_morning_counts_the_hours_they_share_once()
    {
        var calendar = Model.Calendar(new(DayOfWeek.Saturday, 22 * 60, 6 * 60), new(DayOfWeek.Sunday, 5 * 60, 9 * 60));

        Assert.Equal(new WeeklyHours(11 * 60, 2), WeeklyHours.Of(calendar));
    }

    [Fact]
    public void A_calendar_without_hours_never_opens() => Assert.Equal(new WeeklyHours(0, 0), WeeklyHours.Of(Model.Calendar()));

    /// <summary>Minute by minute, for ranges at random: no week is reckoned otherwise than by counting it.</summary>
    [Fact]
    public void Any_week_is_as_long_as_its_minutes_counted_one_by_one()
    {
        var random = new Random(20260105);
        for (int round = 0; round < 300; round++)
        {
            OpenHours[] ranges = [.. Enumerable.Range(0, random.Next(8)).Select(_ => Range(random))];
            var minutes = new HashSet<int>(ranges.SelectMany(hours => Enumerable.Range(
                ((int)hours.Day * 1440) + hours.Opens,
                hours.Closes - hours.Opens + (hours.CrossesMidnight ? 1440 : 0))).Select(minute => minute % 10_080));

            Assert.Equal(new WeeklyHours(minutes.Count, ranges.Select(hours => hours.Day).Distinct().Count()), WeeklyHours.Of(Model.Calendar(ranges)));
        }
    }

    private static OpenHours Range(Random random)
    {
        int opens = random.Next(1440);
        int closes = random.Next(1441);
        return new OpenHours((DayOfWeek)random.Next(7), opens, closes == opens ? 1440 : closes);
    }
}
