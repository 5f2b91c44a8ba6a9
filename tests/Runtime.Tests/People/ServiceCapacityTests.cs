namespace PolicyLint.Tests.People;

public sealed class ServiceCapacityTests
{
    [Fact]
    public void LoadIsDemandTimesHandling()
    {
        var desk = Desk(new ServiceRate(60m, Period.Of(TimeSpan.FromHours(1))));
        Assert.Equal(6m, desk.OfferedLoad);
        Assert.Equal(7.7m, desk.PeopleAtWork);
        Assert.Equal(0.7792m, Math.Round(desk.Occupancy!.Value, 4));
    }

    [Fact]
    public void SeveralCasesAtATimeKeepFewerPeopleBusy() =>
        Assert.Equal(2m, Desk(new ServiceRate(1m, Period.Of(TimeSpan.FromMinutes(1))), concurrency: 3m).OfferedLoad);

    [Fact]
    public void WorkThatIsCountedByTheDayIsNoSteadyLoad()
    {
        Assert.Null(Desk(new ServiceRate(480m, Period.Days(1))).OfferedLoad);
        Assert.Null(Desk(new ServiceRate(480m, Period.WorkingDays(1))).Occupancy);
    }

    private static ServiceCapacity Desk(ServiceRate demand, decimal concurrency = 1m) => new()
    {
        Name = "Desk",
        Demand = demand,
        Handling = TimeSpan.FromMinutes(6),
        Staff = 11m,
        Shrinkage = 0.3m,
        Concurrency = concurrency,
    };
}
