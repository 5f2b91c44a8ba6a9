using static PolicyLint.Tests.Instant;

namespace PolicyLint.Tests.Targets;

public sealed class ServicePromiseTests
{
    [Fact]
    public void APromiseIsDueByItsOwnTarget()
    {
        AssertExact("2026-06-02T15:00:00+01:00", Sample.SameDay.DueAt(At("2026-06-01T15:00:00Z")));
        Assert.Same(Sample.StoreHours, Sample.SameDay.Calendar);
        Assert.Equal(Money.Gbp(10), Sample.SameDay.Recovery!.SurpriseWorth);
        AssertExact("2026-06-02T17:00:00+01:00", Sample.SameDay.Recovery.FixWithin!.DueAt(At("2026-06-02T14:00:00Z")));
    }

    [Fact]
    public void WithoutATargetItIsTheStandards()
    {
        var promise = new ServicePromise { Name = "P", Standard = Sample.FirstReply };
        Assert.Same(Sample.FirstReply.Target, promise.Target);
        Assert.Equal(Sample.FirstReply.DueAt(At("2026-06-01T15:00:00Z")), promise.DueAt(At("2026-06-01T15:00:00Z")));
        Assert.Contains("Promise Q has no deadline", Assert.Throws<InvalidOperationException>(() => new ServicePromise { Name = "Q" }.DueAt(At("2026-06-01T15:00:00Z"))).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-03T23:59:00+01:00", "0.00 GBP")]
    [InlineData("2026-06-04T23:58:00+01:00", "0.00 GBP")]
    [InlineData("2026-06-04T23:59:00+01:00", "10.34 GBP")]
    [InlineData("2026-06-07T12:00:00+01:00", "31.02 GBP")]
    [InlineData("2026-12-01T12:00:00+00:00", "100.00 GBP")]
    public void EachFullDayOfDelayIsPaidUpToTheLimit(string mended, string expected)
    {
        var payment = new RecoveryPayment { Amount = Money.Gbp(10.34m), Per = Period.Days(1), UpTo = Money.Gbp(100) };
        Assert.Equal(Money.Parse(expected), payment.Owed(At("2026-06-01T10:00:00Z"), At("2026-06-03T23:59:00+01:00"), At(mended)));
    }

    [Fact]
    public void WithoutAPeriodItIsPaidOnce()
    {
        var payment = new RecoveryPayment { Amount = Money.Gbp(25) };
        Assert.Equal(Money.Gbp(25), payment.Owed(At("2026-06-01T10:00:00Z"), At("2026-06-03T10:00:00Z"), At("2026-06-30T10:00:00Z")));
        Assert.Equal(Money.Gbp(0), payment.Owed(At("2026-06-01T10:00:00Z"), At("2026-06-03T10:00:00Z"), At("2026-06-03T10:00:00Z")));
    }

    [Fact]
    public void AFigureHasTheValueOfTheDayOnWhichTheCaseOpened()
    {
        var payment = new RecoveryPayment { Figure = Sample.DailyRate, Per = Period.Days(1), Calendar = Sample.StoreHours };
        Assert.Equal(Money.Gbp(16.12m), payment.Owed(At("2026-03-31T12:00:00Z"), At("2026-04-02T00:00:00Z"), At("2026-04-04T00:00:00Z")));

        // 23:30 UTC is the next day in London: the new rate.
        Assert.Equal(Money.Gbp(20.68m), payment.Owed(At("2026-03-31T23:30:00Z"), At("2026-04-02T00:00:00Z"), At("2026-04-04T00:00:00Z")));
        Assert.Throws<InvalidOperationException>(() => payment.Owed(At("2018-01-01T00:00:00Z"), At("2018-01-02T00:00:00Z"), At("2018-01-03T00:00:00Z")));
    }

    [Fact]
    public void ADecisionMayNameTheAmount()
    {
        var payment = new RecoveryPayment { Output = "Repair.rate", Per = Period.WorkingDays(1), Calendar = Sample.StoreHours };
        var due = At("2026-06-05T12:00:00+01:00");
        Assert.Equal(Money.Gbp(16), payment.Owed(Money.Gbp(8), due, At("2026-06-08T12:00:00+01:00")));
        Assert.Throws<InvalidOperationException>(() => payment.Owed(due, due, due.AddDays(1)));
        Assert.Throws<InvalidOperationException>(() => new RecoveryPayment { Per = Period.WorkingDays(1) }.Owed(Money.Gbp(8), due, due.AddDays(1)));
    }

    [Theory]
    [InlineData("2026-06-03T23:59:00+01:00", "0.00 GBP")]
    [InlineData("2026-06-03T23:59:01+01:00", "10.00 GBP")]
    [InlineData("2026-06-04T23:59:00+01:00", "10.00 GBP")]
    [InlineData("2026-06-04T23:59:01+01:00", "20.00 GBP")]
    [InlineData("2026-12-01T12:00:00+00:00", "100.00 GBP")]
    public void ADayThatHasBegunIsPaidWhereThePolicySaysSo(string kept, string expected)
    {
        var payment = new RecoveryPayment { Amount = Money.Gbp(10), Per = Period.Days(1), PerStarted = true, UpTo = Money.Gbp(100) };
        Assert.Equal(Money.Parse(expected), payment.Owed(At("2026-06-01T10:00:00Z"), At("2026-06-03T23:59:00+01:00"), At(kept)));
    }

    /// <summary>Begun is full, or one more: never another number, whatever the period.</summary>
    [Theory]
    [InlineData("days")]
    [InlineData("months")]
    [InlineData("working days")]
    public void PeriodsThatHaveBegunAreAtMostOneMoreThanFullOnes(string unit)
    {
        var random = new Random(7);
        for (int i = 0; i < 2_000; i++)
        {
            int count = random.Next(1, 4);
            Period per = unit == "days" ? Period.Days(count) : unit == "months" ? Period.Months(count) : Period.WorkingDays(count);
            DateTimeOffset due = At("2026-03-01T00:00:00Z").AddMinutes(random.Next(60 * 24 * 400));
            DateTimeOffset kept = due.AddMinutes(random.Next(60 * 24 * 60));
            decimal full = new RecoveryPayment { Amount = Money.Gbp(1), Per = per, Calendar = Sample.StoreHours }.Owed(due, due, kept).Amount;
            decimal begun = new RecoveryPayment { Amount = Money.Gbp(1), Per = per, PerStarted = true, Calendar = Sample.StoreHours }.Owed(due, due, kept).Amount;
            Assert.True(kept == due ? begun == 0 : begun == full + 1 || (begun == full && full > 0), $"{per} from {due:s} to {kept:s}: {full} full, {begun} begun");
        }
    }

    [Fact]
    public void MonthsAreCountedByTheWallClock()
    {
        var payment = new RecoveryPayment { Amount = Money.Gbp(5), Per = Period.Months(1), Calendar = Sample.StoreHours };
        Assert.Equal(Money.Gbp(10), payment.Owed(At("2026-01-31T12:00:00Z"), At("2026-01-31T12:00:00Z"), At("2026-03-31T11:00:00Z")));
        Assert.Equal(Money.Gbp(5), payment.Owed(At("2026-01-31T12:00:00Z"), At("2026-01-31T12:00:00Z"), At("2026-03-31T10:59:00Z")));
    }

    [Fact]
    public void ADependencyHasAShareAndATime()
    {
        var dependency = new PromiseDependency("The carrier delivers", Deadline.Within(TimeSpan.FromDays(2)), 0.98m);
        Assert.Equal((0.98m, "The carrier delivers"), (dependency.Share, dependency.On));
        Assert.Throws<ArgumentOutOfRangeException>(() => new PromiseDependency("x", Deadline.Within(TimeSpan.FromDays(2)), 98m));
    }
}
