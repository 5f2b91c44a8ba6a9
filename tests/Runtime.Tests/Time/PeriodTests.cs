using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Time;

public sealed class PeriodTests
{
    [Fact]
    public void APeriodSaysWhatItIs()
    {
        Assert.Equal("2 weeks", Period.Weeks(2).ToString());
        Assert.Equal("10 days", Period.Days(10).ToString());
        Assert.Equal("1 month", Period.Months(1).ToString());
        Assert.Equal("3 working days", Period.WorkingDays(3).ToString());
        Assert.Equal("1 hour 30 minutes", Period.Of(TimeSpan.FromMinutes(90)).ToString());
        Assert.Equal("0.5 seconds", Period.Of(TimeSpan.FromMilliseconds(500)).ToString());
        Assert.Equal("60 per 1 hour", new ServiceRate(60m, Period.Of(TimeSpan.FromHours(1))).ToString());
    }

    [Fact]
    public void PeriodsAreEqualByValueAndKind()
    {
        Assert.Equal(Period.Weeks(1), Period.Days(7));
        Assert.Equal(Period.Weeks(1).GetHashCode(), Period.Days(7).GetHashCode());
        Assert.NotEqual(Period.Months(1), Period.WorkingDays(1));
        Assert.False(Period.Days(1).Equals(null));
    }

    [Fact]
    public void NothingIsNoPeriod()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Of(TimeSpan.Zero));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Weeks(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Days(-1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.Months(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Period.WorkingDays(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => new ServiceRate(-1m, Period.Days(1)));
    }

    [Fact]
    public void WholePeriodsAreThoseThatHavePassed()
    {
        Assert.Equal(1, Period.Days(1).WholeBetween(Date("2026-01-01T12:00"), Date("2026-01-03T11:59")));
        Assert.Equal(2, Period.Days(1).WholeBetween(Date("2026-01-01T12:00"), Date("2026-01-03T12:00")));
        Assert.Equal(0, Period.Days(1).WholeBetween(Date("2026-01-03"), Date("2026-01-01")));
        Assert.Equal(6, Period.Months(2).WholeBetween(Date("2026-01-31"), Date("2027-01-31")));
        Assert.Equal(3, Period.WorkingDays(2).WholeBetween(Date("2026-06-01"), Date("2026-06-08"), Sample.StoreHours));
        Assert.Throws<InvalidOperationException>(() => Period.WorkingDays(2).WholeBetween(Date("2026-06-01"), Date("2026-06-08")));
    }

    /// <summary>Whole periods are the inverse of adding them, working days with a time of day included.</summary>
    [Theory]
    [InlineData("days")]
    [InlineData("months")]
    [InlineData("working days")]
    public void OneMoreThanTheWholePeriodsHasNotPassed(string unit)
    {
        var random = new Random(2026);
        for (int i = 0; i < 5_000; i++)
        {
            int count = random.Next(1, 4);
            Period period = unit switch
            {
                "days" => Period.Days(count),
                "months" => Period.Months(count),
                _ => Period.WorkingDays(count),
            };
            DateTime from = Date("2026-03-01").AddMinutes(random.Next(60 * 24 * 400));
            DateTime to = from.AddMinutes(random.Next(1, 60 * 24 * 40));
            int whole = period.WholeBetween(from, to, Sample.StoreHours);
            Assert.True(whole == 0 || period.After(from, whole, Sample.StoreHours) <= to, $"{period} from {from:s} to {to:s}: {whole} is too many");
            Assert.True(period.After(from, whole + 1, Sample.StoreHours) > to, $"{period} from {from:s} to {to:s}: {whole} is too few");
        }
    }

    [Fact]
    public void PeriodsAreCountedFromTheStart()
    {
        Assert.Equal(Date("2026-03-31"), Period.Months(1).After(Date("2026-01-31"), 2));
        Assert.Equal(Date("2026-01-19T09:00"), Period.Weeks(1).After(Date("2026-01-05T09:00"), 2));
        Assert.Equal(Date("2026-06-08T09:00"), Period.WorkingDays(3).After(Date("2026-06-01T09:00"), 2, Sample.StoreHours));
        Assert.Throws<InvalidOperationException>(() => Period.WorkingDays(3).After(Date("2026-06-01"), 2));
        Assert.Throws<OverflowException>(() => Period.Weeks(1000).After(Date("2026-06-01"), int.MaxValue));
    }
}
