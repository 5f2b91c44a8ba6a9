using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Time;

public sealed class FigureHistoryTests
{
    [Theory]
    [InlineData("2019-04-01", "8.00 GBP")]
    [InlineData("2021-03-31", "8.00 GBP")]
    [InlineData("2021-04-01T23:00", "8.06 GBP")]
    [InlineData("2030-01-01", "10.34 GBP")]
    public void TheLatestValueHolds(string date, string expected)
    {
        Assert.Equal(Money.Parse(expected), Sample.DailyRate.On(Date(date)));
        Assert.Equal(Money.Parse(expected), Sample.DailyRate.On(DateOnly.FromDateTime(Date(date))));
        Assert.True(Sample.DailyRate.TryOn(DateOnly.FromDateTime(Date(date)), out var value));
        Assert.Equal(Money.Parse(expected), value);
    }

    [Fact]
    public void BeforeTheFirstDateThereIsNoValue()
    {
        Assert.False(Sample.DailyRate.TryOn(Date("2019-03-31"), out var value));
        Assert.Equal(default, value);
        var message = Assert.Throws<ArgumentOutOfRangeException>(() => Sample.DailyRate.On(Date("2019-03-31"))).Message;
        Assert.Contains("DailyRate has no value on 2019-03-31", message, StringComparison.Ordinal);
    }

    [Fact]
    public void AValueWithoutADateHoldsBeforeTheFirst()
    {
        var figure = new FigureHistory<string>("Fee", [new(new DateTime(2021, 4, 1), "new"), new(null, "old")], "The fee");
        Assert.Equal("old", figure.On(DateTime.MinValue));
        Assert.Equal("old", figure.On(Date("2021-03-31")));
        Assert.Equal("new", figure.On(Date("2021-04-01")));
        Assert.Equal("new", figure.Latest);
        Assert.Equal(["old", "new"], figure.Values.Select(value => value.Value));
        Assert.Equal("The fee", figure.Title);
    }

    [Fact]
    public void TwoValuesOfOneDateAreRefused()
    {
        Assert.Throws<ArgumentException>(() => new FigureHistory<int>("Fee", []));
        Assert.Throws<ArgumentException>(() => new FigureHistory<int>("Fee", [new(null, 1), new(null, 2)]));
        Assert.Throws<ArgumentException>(() => new FigureHistory<int>("Fee", [new(Date("2026-01-01"), 1), new(Date("2026-01-01T10:00"), 2)]));
    }
}
