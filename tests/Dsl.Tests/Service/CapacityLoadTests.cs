using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class CapacityLoadTests
{
    private static readonly TimeSpan SixMinutes = TimeSpan.FromMinutes(6);

    /// <summary>60 an hour × 6 minutes keep 6 people busy; 11 less 30 % are 7.7; 45 hours of 7.7 are 346.5.</summary>
    [Fact]
    public void Shrinkage_takes_paid_time_away()
    {
        CapacityLoad load = CapacityLoad.Of(Model.Capacity(Model.PerHours(60), SixMinutes, Model.Role(11, Model.Weekdays(9, 18)), 0.30m))!;

        Assert.Equal(2700, load.Arrivals);
        Assert.Equal(270, load.Work);
        Assert.Equal(7.7m, load.PeopleAtWork);
        Assert.Equal(346.5m, load.Available);
        Assert.Equal(6, load.PeopleBusy);
    }

    /// <summary>6 / (0.7 × 0.85) = 10.08…, so 11; 6 × 1.3 / 0.85 = 9.2 would have been two too few.</summary>
    [Fact]
    public void Staff_divides_by_what_shrinkage_leaves()
    {
        CapacityLoad load = CapacityLoad.Of(Model.Capacity(Model.PerHours(60), SixMinutes, Model.Role(6, Model.Weekdays(9, 18)), 0.30m))!;

        Assert.Equal(11, load.StaffFor(0.85m));
        Assert.Equal(9, load.StaffFor(1m));
    }

    [Fact]
    public void Two_at_once_halve_the_people()
    {
        CapacityLoad load = CapacityLoad.Of(Model.Capacity(Model.PerHours(60), SixMinutes, Model.Role(3), concurrency: 2m))!;

        Assert.Equal(3, load.PeopleBusy);
        Assert.Equal(load.Work, load.Available);
    }

    [Fact]
    public void Work_that_comes_in_at_night_is_done_in_the_day()
    {
        CapacitySymbol capacity = Model.Capacity(Model.PerHours(6), TimeSpan.FromMinutes(10), Model.Role(5, Model.Weekdays(9, 17)));
        capacity.ArrivalsAroundTheClock = true;

        CapacityLoad load = CapacityLoad.Of(capacity)!;

        Assert.Equal(168, load.Work);
        Assert.Equal(200, load.Available);
        Assert.Equal(4.2m, load.PeopleBusy);
    }

    [Fact]
    public void A_number_of_its_own_comes_before_the_roles()
    {
        CapacitySymbol capacity = Model.Capacity(Model.PerHours(1), SixMinutes, Model.Role(11));
        capacity.StaffCount = 2.5m;

        Assert.Equal(2.5m, CapacityLoad.Of(capacity)!.Staff);
    }

    [Fact]
    public void A_calendar_of_its_own_comes_before_the_roles()
    {
        CapacitySymbol capacity = Model.Capacity(Model.PerHours(1), SixMinutes, Model.Role(1, Model.Weekdays(9, 18)));
        capacity.During = Model.Weekdays(9, 10);

        CapacityLoad load = CapacityLoad.Of(capacity)!;

        Assert.Equal(5, load.Arrivals);
        Assert.Equal(5, load.Available);
    }

    [Fact]
    public void Throughput_counts_pieces()
    {
        CapacitySymbol capacity = Model.Capacity(Model.PerDays(700, 7), null, null);
        capacity.Throughput = Model.PerDays(80);

        CapacityLoad load = CapacityLoad.Of(capacity)!;

        Assert.Equal(700, load.Work);
        Assert.Equal(560, load.Available);
        Assert.Null(load.StaffFor(1m));
    }

    [Fact]
    public void No_number_of_people_makes_up_for_shrinkage_of_all_or_closed_doors()
    {
        Assert.Null(CapacityLoad.Of(Model.Capacity(Model.PerDays(1, 7), SixMinutes, Model.Role(1), shrinkage: 1m))!.StaffFor(1m));
        Assert.Null(CapacityLoad.Of(Model.Capacity(Model.PerDays(1, 7), SixMinutes, Model.Role(1, Model.Calendar())))!.StaffFor(1m));
    }

    [Fact]
    public void What_is_missing_is_not_made_up()
    {
        Assert.Null(CapacityLoad.Of(Model.Capacity(null, SixMinutes, Model.Role(1))));
        Assert.Null(CapacityLoad.Of(Model.Capacity(Model.PerHours(1), null, Model.Role(1))));
        Assert.Null(CapacityLoad.Of(Model.Capacity(Model.PerHours(1), SixMinutes, Model.Role(null))));
        Assert.Null(CapacityLoad.Of(Model.Capacity(Model.PerHours(1), SixMinutes, null)));
    }
}
