using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Time;

public sealed class DateArithmeticTests
{
    [Theory]
    [InlineData("2026-01-31", 1, "2026-02-28")]
    [InlineData("2024-01-31", 1, "2024-02-29")]
    [InlineData("2026-03-31", -1, "2026-02-28")]
    [InlineData("2026-11-30", 3, "2027-02-28")]
    [InlineData("2026-05-15", 0, "2026-05-15")]
    [InlineData("2026-05-15", 24, "2028-05-15")]
    public void MonthsClampAtTheirEnd(string date, int months, string expected)
    {
        Assert.Equal(Date(expected), DateArithmetic.AddMonths(Date(date), months));
        Assert.Equal(DateOnly.FromDateTime(Date(expected)), DateArithmetic.AddMonths(DateOnly.FromDateTime(Date(date)), months));
        Assert.Equal(Date(expected).AddHours(9), DateArithmetic.AddMonths(Date(date).AddHours(9), months));
    }

    [Fact]
    public void AYearIsTwelveMonths()
    {
        Assert.Equal(Date("2025-02-28"), DateArithmetic.AddYears(Date("2024-02-29"), 1));
        Assert.Equal(Date("2028-02-29"), DateArithmetic.AddYears(Date("2024-02-29"), 4));
        Assert.Equal(new DateOnly(2023, 2, 28), DateArithmetic.AddYears(new DateOnly(2024, 2, 29), -1));
    }

    [Fact]
    public void TheYearsEndAt9999()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.AddMonths(Date("9999-12-01"), 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.AddMonths(Date("2026-01-01"), int.MaxValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.AddYears(Date("2026-01-01"), int.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.At(Date("9999-12-31"), TimeSpan.FromHours(24)));
    }

    [Fact]
    public void DaysAreCountedSigned()
    {
        Assert.Equal(3, DateArithmetic.DaysBetween(Date("2024-06-04"), Date("2024-06-07")));
        Assert.Equal(-3, DateArithmetic.DaysBetween(Date("2024-06-07"), Date("2024-06-04")));
        Assert.Equal(1, DateArithmetic.DaysBetween(Date("2024-06-04T23:59"), Date("2024-06-05T00:01")));
        Assert.Equal(366, DateArithmetic.DaysBetween(new DateOnly(2024, 1, 1), new DateOnly(2025, 1, 1)));
    }

    [Theory]
    [InlineData("2026-01-31", "2026-02-28", 1)]
    [InlineData("2026-01-31", "2026-02-27", 0)]
    [InlineData("2026-01-15", "2027-01-14", 11)]
    [InlineData("2026-01-15", "2027-01-15", 12)]
    [InlineData("2026-01-15T12:00", "2026-02-15T11:59", 0)]
    public void WholeMonthsAreThoseThatHavePassed(string from, string to, int expected) =>
        Assert.Equal(expected, DateArithmetic.WholeMonthsBetween(Date(from), Date(to)));

    [Fact]
    public void WholeMonthsInvertAddMonths()
    {
        var random = new Random(1);
        for (var i = 0; i < 2000; i++)
        {
            var from = Date("2024-01-01").AddDays(random.Next(1500));
            var to = from.AddDays(random.Next(3000));
            var months = DateArithmetic.WholeMonthsBetween(from, to);
            Assert.True(DateArithmetic.AddMonths(from, months) <= to && DateArithmetic.AddMonths(from, months + 1) > to, $"{from:yyyy-MM-dd} to {to:yyyy-MM-dd}");
        }

        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.WholeMonthsBetween(Date("2026-02-01"), Date("2026-01-01")));
    }

    [Fact]
    public void ADateAtATimeIsAWallClockTime()
    {
        Assert.Equal(Date("2026-06-03T13:01"), DateArithmetic.At(Date("2026-06-03"), new TimeSpan(13, 1, 0)));
        Assert.Equal(Date("2026-06-04"), DateArithmetic.At(new DateOnly(2026, 6, 3), TimeSpan.FromHours(24)));
        Assert.Equal(DateTimeKind.Unspecified, DateArithmetic.At(DateTime.UtcNow, TimeSpan.Zero).Kind);
        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.At(Date("2026-06-03"), TimeSpan.FromHours(25)));
        Assert.Throws<ArgumentOutOfRangeException>(() => DateArithmetic.At(Date("2026-06-03"), TimeSpan.FromTicks(-1)));
    }

    [Fact]
    public void DatesAddWholeDaysOnly()
    {
        Assert.Equal(new DateOnly(2026, 1, 31), DateArithmetic.Add(new DateOnly(2026, 1, 1), TimeSpan.FromDays(30)));
        Assert.Equal(new DateOnly(2025, 12, 31), DateArithmetic.Add(new DateOnly(2026, 1, 1), TimeSpan.FromDays(-1)));
        Assert.Equal(TimeSpan.FromDays(-3), DateArithmetic.Subtract(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 4)));
        Assert.Contains("1 day 1 hour", Assert.Throws<ArgumentException>(() => DateArithmetic.Add(new DateOnly(2026, 1, 1), TimeSpan.FromHours(25))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void MinIsTheEarlierAndMaxTheLater()
    {
        Assert.Equal(Date("2026-01-01"), DateArithmetic.Min(Date("2026-01-02"), Date("2026-01-01")));
        Assert.Equal(Date("2026-01-02"), DateArithmetic.Max(Date("2026-01-02"), Date("2026-01-01")));
        Assert.Equal(new DateOnly(2026, 1, 1), DateArithmetic.Min(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)));
        Assert.Equal(new DateOnly(2026, 1, 2), DateArithmetic.Max(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2)));
    }

    [Fact]
    public void DurationsMultiplyAndDivideInDecimals()
    {
        Assert.Equal(TimeSpan.FromHours(3), DurationArithmetic.Multiply(TimeSpan.FromHours(4), 0.75m));
        Assert.Equal(TimeSpan.FromTicks(2), DurationArithmetic.Multiply(TimeSpan.FromTicks(3), 0.5m));
        Assert.Equal(TimeSpan.FromMinutes(-90), DurationArithmetic.Multiply(TimeSpan.FromHours(1), -1.5m));
        Assert.Equal(TimeSpan.FromMinutes(40), DurationArithmetic.Divide(TimeSpan.FromHours(2), 3m));
        Assert.Equal(2.5m, DurationArithmetic.Ratio(TimeSpan.FromHours(5), TimeSpan.FromHours(2)));
        Assert.Throws<DivideByZeroException>(() => DurationArithmetic.Ratio(TimeSpan.FromHours(5), TimeSpan.Zero));
        Assert.Throws<DivideByZeroException>(() => DurationArithmetic.Divide(TimeSpan.FromHours(5), 0m));
        Assert.Throws<OverflowException>(() => DurationArithmetic.Multiply(TimeSpan.MaxValue, 2m));
    }
}
