namespace PolicyLint.Tests.People;

public sealed class DeclarationTests
{
    [Fact]
    public void ACapacitySaysWhenCasesComeIn()
    {
        Assert.Same(Sample.StoreHours, Sample.SupportDesk.Arrivals);
        Assert.Null(new ServiceCapacity { Name = "Desk", Calendar = Sample.StoreHours, ArriveAroundTheClock = true }.Arrivals);
        var web = ServiceCalendar.AlwaysOpen("Web", "UTC");
        Assert.Same(web, new ServiceCapacity { Name = "Desk", Calendar = Sample.StoreHours, Arrivals = web }.Arrivals);
        Assert.Equal((1m, 1m, 0.3m), (Sample.SupportDesk.HandlingVariation, Sample.SupportDesk.Concurrency, Sample.SupportDesk.Shrinkage));
    }

    [Fact]
    public void AJourneyHasItsMomentsInOrder()
    {
        Assert.Equal(["Checkout"], Sample.StoreVisit.Moments.Select(moment => moment.Name));
        Assert.Equal("StoreVisit", Sample.StoreVisit.Title);
        Assert.Equal(["Thank-you note"], Sample.Checkout.Gestures);
        Assert.False(Sample.Checkout.IsOutsideOurControl);
    }

    [Theory]
    [InlineData("2025-12-31", false)]
    [InlineData("2026-01-01", true)]
    [InlineData("2040-01-01", true)]
    public void APolicyIsInForceFromItsEffectiveDate(string date, bool inForce)
    {
        Assert.Equal(inForce, Sample.Info.IsInForce(Instant.Date(date)));
        Assert.Equal(inForce, Sample.Info.IsInForce(DateOnly.FromDateTime(Instant.Date(date))));
    }

    [Fact]
    public void APolicyIsInForceToTheEndOfItsLastDay()
    {
        var info = new PolicyInfo { Name = "Old", Until = new DateTime(2026, 6, 30) };
        Assert.True(info.IsInForce(new DateTime(2026, 6, 30, 23, 59, 0)));
        Assert.False(info.IsInForce(new DateTime(2026, 7, 1)));
        Assert.Equal("Returns 3", Sample.Info.ToString());
        Assert.Equal("Old", info.ToString());
    }
}
