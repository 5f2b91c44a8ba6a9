using System.Globalization;
using PolicyLint.Dsl.Service;

namespace PolicyLint.Dsl.Tests.Service;

// Within the namespace, where the model's Period and Deadline come before the runtime's.
using PolicyLint.Dsl.Symbols;

public sealed class CapacityModelTests
{
    private static readonly TimeSpan ThreeMinutes = TimeSpan.FromMinutes(3);

    [Theory]
    [InlineData(60, true, false, ServiceModel.Backlog)]
    [InlineData(59, true, false, ServiceModel.ErlangC)]
    [InlineData(60, false, false, ServiceModel.ErlangC)]
    [InlineData(600, false, false, ServiceModel.ErlangC)]
    [InlineData(1, true, true, ServiceModel.ErlangA)]
    [InlineData(600, true, true, ServiceModel.ErlangA)]
    public void The_model_is_chosen_by_what_is_promised(int minutes, bool closes, bool givesUp, ServiceModel model)
    {
        CapacitySymbol capacity = Calls(24, closes);
        capacity.Patience = givesUp ? ThreeMinutes : null;

        Assert.Equal(model, Of(minutes / 60.0, capacity)!.Kind);
    }

    [Fact]
    public void A_throughput_and_a_day_are_matters_of_the_backlog()
    {
        CapacitySymbol machine = Model.Capacity(Model.PerDays(700, 7), null, null);
        machine.Throughput = Model.PerDays(800);

        Assert.Equal(ServiceModel.Backlog, Of(0.01, machine)!.Kind);
        Assert.Equal(ServiceModel.Backlog, CapacityModel.Of(Pool(Calls(24)), new Deadline(null, new TimeOfDay(1020), 1, Model.Weekdays(9, 17)))!.Kind);
    }

    [Fact]
    public void Several_capacities_of_the_same_hours_are_one_queue()
    {
        CapacityModel together = Of(20 / 3600.0, Calls(12, perHour: 150), Calls(12, perHour: 250))!;
        CapacityModel one = Of(20 / 3600.0, Calls(24))!;

        Assert.Equal(0.808882, one.Level.ToDouble(), 6);
        Assert.Equal(one.Level.ToDouble(), together.Level.ToDouble(), 12);
    }

    /// <summary>Half of the calls take 2 minutes and half take 4: the mean is 3, the square (2·4 + 2·16) / 2 = 20, so that cs² = 20/9 − 1 = 11/9.</summary>
    [Fact]
    public void Different_work_in_one_queue_varies_more()
    {
        CapacitySymbol brief = Model.Capacity(Model.PerHours(200), TimeSpan.FromMinutes(2), Model.Role(12, Model.Weekdays(9, 17)));
        CapacitySymbol lengthy = Model.Capacity(Model.PerHours(200), TimeSpan.FromMinutes(4), Model.Role(12, Model.Weekdays(9, 17)));

        Assert.Equal((1 + (11 / 9.0)) / 2, Of(20 / 3600.0, brief, lengthy)!.Queue!.Variability, 12);
    }

    [Fact]
    public void What_is_no_one_queue_has_no_model()
    {
        CapacitySymbol patient = Calls(12);
        patient.Patience = ThreeMinutes;

        Assert.Null(Of(0.01, Calls(12), Calls(12, closes: false)));
        Assert.Null(Of(0.01, Calls(12), patient));
        Assert.Null(Of(0.01, Calls(24, perHour: 1e9m)));
        Assert.Null(Of(0.01, Calls(24, perHour: 0)));
        Assert.NotNull(Of(4, Calls(12), Calls(12, closes: false)));
    }

    [Fact]
    public void Calendars_of_two_zones_are_not_laid_over_each_other()
    {
        CalendarSymbol abroad = Model.Weekdays(9, 17);
        abroad.TimeZone = "Asia/Tokyo";
        var deadline = new Deadline(new Duration(TimeSpan.FromHours(4), null, null), null, 0, abroad);

        Assert.Null(CapacityModel.Of(Pool(Calls(24)), deadline));
        Assert.NotNull(CapacityModel.Of(Pool(Calls(24, closes: false)), deadline));
    }

    [Fact]
    public void A_share_of_a_person_answers_nobody_and_works_off_a_backlog()
    {
        CapacitySymbol calls = Calls(33);
        calls.Shrinkage = 0.3m;

        Assert.Equal(23, Of(20 / 3600.0, calls)!.Queue!.People);
        Assert.Equal(23.1m, CapacityLoad.Of(calls)!.AtOnce);
    }

    /// <summary>16,000 a week are 832,000 a year: every case is as good as kept where less than one a year is late.</summary>
    [Fact]
    public void Every_case_is_kept_where_less_than_one_a_year_is_missed()
    {
        CapacityModel model = Of(0.5, Calls(28))!;
        Fraction perYear = model.Miss * model.Pool.Arrivals * 52;

        Assert.True(perYear > 0 && perYear < 1);
        Assert.True(model.Keeps(1m));
        Assert.False(Of(0.05, Calls(28))!.Keeps(1m));
    }

    [Fact]
    public void The_fewest_people_keep_it_and_one_fewer_do_not()
    {
        foreach (decimal share in new[] { 0.5m, 0.8m, 0.99m, 1m })
        {
            foreach (double hours in new[] { 0, 0.01, 0.2, 2 })
            {
                CapacitySymbol calls = Calls(1, share: 0.3m);
                CapacityLoad load = CapacityLoad.Of(calls)!;
                CapacityModel model = Of(hours, calls)!;
                int staff = int.Parse(model.StaffFor(share, 1m)!.Value.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

                Assert.True(model.With(load.WithStaff(staff))!.Keeps(share));
                CapacityModel fewer = model.With(load.WithStaff(staff - 1))!;
                Assert.True(!fewer.Keeps(share) || fewer.Pool.Parts[0].Occupancy > 1);
            }
        }
    }

    private static CapacityModel? Of(double hours, params CapacitySymbol[] capacities) =>
        CapacityModel.Of(Pool(capacities), new Deadline(new Duration(TimeSpan.FromHours(hours), null, null), null, 0, null));

    private static PooledLoad Pool(params CapacitySymbol[] capacities) => new([.. capacities.Select(capacity => CapacityLoad.Of(capacity)!)]);

    private static CapacitySymbol Calls(decimal staff, bool closes = true, decimal perHour = 400, decimal share = 0m) =>
        Model.Capacity(Model.PerHours(perHour), ThreeMinutes, Model.Role(staff, closes ? Model.Weekdays(9, 17) : null), share);
}
