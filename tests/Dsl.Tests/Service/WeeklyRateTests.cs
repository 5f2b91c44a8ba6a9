using PolicyLint.Dsl.Service;

namespace PolicyLint.Dsl.Tests.Service;

// Within the namespace, where the model's Period and Deadline come before the runtime's.
using PolicyLint.Dsl.Symbols;

public sealed class WeeklyRateTests
{
    private static readonly WeeklyHours FiveDays = WeeklyHours.Of(Model.Weekdays(9, 18));

    [Fact]
    public void Per_hour_counts_open_hours() => Assert.Equal(60 * 45, WeeklyRate.Of(Model.PerHours(60), FiveDays));

    [Fact]
    public void Per_hour_around_the_clock_counts_all_168() => Assert.Equal(60 * 168, WeeklyRate.Of(Model.PerHours(60), WeeklyHours.AroundTheClock));

    [Fact]
    public void Per_minute_counts_open_minutes() => Assert.Equal(2700, WeeklyRate.Of(Model.Per(1, TimeSpan.FromMinutes(1)), FiveDays));

    [Fact]
    public void Per_day_counts_days_that_open() => Assert.Equal(500, WeeklyRate.Of(Model.PerDays(100), FiveDays));

    [Fact]
    public void Per_two_days_halves() => Assert.Equal(250, WeeklyRate.Of(Model.PerDays(100, 2), FiveDays));

    [Fact]
    public void Per_week_is_the_total_whatever_the_calendar()
    {
        Assert.Equal(100, WeeklyRate.Of(Model.PerDays(100, 7), FiveDays));
        Assert.Equal(100, WeeklyRate.Of(Model.PerDays(100, 7), new WeeklyHours(0, 0)));
    }

    [Fact]
    public void Per_two_weeks_halves_the_total() => Assert.Equal(0.5m, WeeklyRate.Of(Model.PerDays(1, 14), FiveDays));

    [Fact]
    public void A_day_and_a_half_is_hours() => Assert.Equal((Fraction)45 / 36 * 12, WeeklyRate.Of(Model.PerHours(12, 36), FiveDays));

    [Fact]
    public void Per_working_day_counts_those_of_its_own_calendar()
    {
        CalendarSymbol twoDays = Model.Calendar(new(DayOfWeek.Monday, 540, 600), new(DayOfWeek.Tuesday, 540, 600));

        Assert.Equal(20, WeeklyRate.Of(Model.PerWorkingDays(10, 1, twoDays), FiveDays));
    }

    [Fact]
    public void What_has_no_length_in_weeks_has_no_weekly_rate()
    {
        Assert.Null(WeeklyRate.Of(new Rate(1, new Period(new Duration(null, null, new CalendarMonths(1)))), FiveDays));
        Assert.Null(WeeklyRate.Of(new Rate(1, new Period(new Duration(null, new WorkingDays(1, null), null))), FiveDays));
        Assert.Null(WeeklyRate.Of(Model.Per(1, TimeSpan.Zero), FiveDays));
    }
}
