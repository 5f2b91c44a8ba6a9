using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Improvement;

public sealed class ImprovementPlanTests
{
    [Theory]
    [InlineData("2025-01-01", "0.8")]
    [InlineData("2026-01-05", "0.8")]
    [InlineData("2026-01-11", "0.8")]
    [InlineData("2026-01-12", "0.808")]
    [InlineData("2026-01-19", "0.81608")]
    [InlineData("2026-02-02", "0.8324832080")]
    public void TheTargetGrowsByAShareOfWhatWasReached(string date, string expected)
    {
        var target = decimal.Parse(expected, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(target, Sample.Improvement.TargetAt(Date(date)));
        Assert.Equal(target, Sample.Improvement.TargetAt(DateOnly.FromDateTime(Date(date))));
    }

    [Fact]
    public void ThePlanStopsAtItsEnd()
    {
        Assert.Equal(Date("2026-05-25"), Sample.Improvement.Until);
        var last = Sample.Improvement.TargetAt(Date("2026-05-25"));
        Assert.InRange(last, 0.976152m, 0.976153m);
        Assert.Equal(last, Sample.Improvement.TargetAt(Date("2030-01-01")));
        Assert.True(Sample.Improvement.TargetAt(Date("2026-05-24")) < last);
    }

    [Fact]
    public void TheSeriesHasEveryStep()
    {
        var series = Sample.Improvement.Series();
        Assert.Equal(21, series.Count);
        Assert.Equal((Date("2026-01-05"), 0.8m), (series[0].Date, series[0].Target));
        Assert.Equal(Date("2026-05-25"), series[^1].Date);
        Assert.All(series, point => Assert.Equal(Sample.Improvement.TargetAt(point.Date), point.Target));
        Assert.Equal(3, Sample.Improvement.Series(Date("2026-01-20")).Count);
        Assert.Empty(Sample.Improvement.Series(Date("2026-01-04")));
    }

    [Fact]
    public void MonthsAndWorkingDaysAreCountedFromTheStart()
    {
        var monthly = Plan(Period.Months(1), Date("2026-01-31"), Date("2026-04-30"));
        Assert.Equal(["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"], monthly.Series().Select(point => point.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Equal(0.5m * 1.1m * 1.1m, monthly.TargetAt(Date("2026-03-31")));

        var daily = new ImprovementPlan { Standard = "S", From = 0.5m, By = 0.1m, Every = Period.WorkingDays(2), Starting = Date("2026-06-05"), Calendar = Sample.StoreHours };
        Assert.Equal(0.55m, daily.TargetAt(Date("2026-06-08")));
        Assert.Equal(0.5m, daily.TargetAt(Date("2026-06-07")));
        Assert.Null(daily.Until);
        Assert.Contains("has no end", Assert.Throws<InvalidOperationException>(() => daily.Series()).Message, StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => Plan(Period.WorkingDays(2), Date("2026-06-05"), null).TargetAt(Date("2026-07-01")));
    }

    [Fact]
    public void PowersBySquaringAreThoseOfPlainMultiplication()
    {
        var plan = Plan(Period.Days(1), Date("2026-01-01"), null);
        var expected = 0.5m;
        for (var day = 0; day < 60; day++)
        {
            Assert.Equal((double)expected, (double)plan.TargetAt(Date("2026-01-01").AddDays(day)), 1e-12 * (double)expected);
            expected *= 1.1m;
        }
    }

    [Fact]
    public void ImpossiblePlansAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImprovementPlan { Standard = "S", From = 1.1m, By = 0.1m, Every = Period.Days(1), Starting = default });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ImprovementPlan { Standard = "S", From = 1m, By = -1m, Every = Period.Days(1), Starting = default });
    }

    private static ImprovementPlan Plan(Period every, DateTime starting, DateTime? until) =>
        new() { Standard = "S", From = 0.5m, By = 0.1m, Every = every, Starting = starting, Until = until };
}
