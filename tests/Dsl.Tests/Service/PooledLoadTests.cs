using PolicyLint.Dsl.Service;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class PooledLoadTests
{
    [Fact]
    public void One_capacity_finishes_one_over_rho()
    {
        PooledLoad pool = Pool(Model.Capacity(Model.PerHours(60), TimeSpan.FromMinutes(6), Model.Role(6), 0.30m));

        Assert.Equal(0.7m, pool.GreatestShareDone);
        Assert.True(pool.GrowsWithoutEnd);
    }

    [Fact]
    public void Room_to_spare_finishes_everything()
    {
        PooledLoad pool = Pool(Model.Capacity(Model.PerHours(60), TimeSpan.FromMinutes(6), Model.Role(7)));

        Assert.Equal(Fraction.One, pool.GreatestShareDone);
        Assert.False(pool.GrowsWithoutEnd);
    }

    [Fact]
    public void Exactly_full_is_not_beyond()
    {
        PooledLoad pool = Pool(Model.Capacity(Model.PerHours(60), TimeSpan.FromMinutes(6), Model.Role(6)));

        Assert.Equal(Fraction.One, pool.GreatestShareDone);
        Assert.False(pool.GrowsWithoutEnd);
    }

    /// <summary>
    /// 100 pieces of an hour and 100 of a tenth: 110 hours of work, 55 of people. The short ones take 10 hours, the other 45 hours
    /// finish 45: 145 of 200. Summing what each could do of its own (50 and 50) would have claimed that 100 of 200 is the most.
    /// </summary>
    [Fact]
    public void Several_capacities_may_all_do_the_short_work_first()
    {
        PooledLoad pool = Pool(
            Model.Capacity(Model.PerDays(100, 7), TimeSpan.FromHours(1), Model.Role(50m / 168)),
            Model.Capacity(Model.PerDays(100, 7), TimeSpan.FromHours(0.1), Model.Role(5m / 168)));

        // The staff are decimals of 50/168 and 5/168: as near as decimals come.
        Assert.Equal("72.5", (100 * pool.GreatestShareDone).ToText(6));
        Assert.True(pool.GrowsWithoutEnd);
    }

    [Fact]
    public void One_that_keeps_up_keeps_the_pool_from_growing_for_sure()
    {
        PooledLoad pool = Pool(
            Model.Capacity(Model.PerHours(95), TimeSpan.FromMinutes(1), Model.Role(2)),
            Model.Capacity(Model.PerHours(5), TimeSpan.FromHours(1), Model.Role(1)));

        Assert.False(pool.GrowsWithoutEnd);
    }

    [Fact]
    public void A_throughput_helps_nobody_else()
    {
        CapacitySymbol machine = Model.Capacity(Model.PerDays(100, 7), null, null);
        machine.Throughput = Model.PerDays(1000, 7);
        PooledLoad pool = Pool(machine, Model.Capacity(Model.PerDays(100, 7), TimeSpan.FromHours(1), Model.Role(0)));

        Assert.Equal(0.5m, pool.GreatestShareDone);
    }

    [Fact]
    public void Where_nothing_comes_in_everything_gets_done() =>
        Assert.Equal(Fraction.One, Pool(Model.Capacity(Model.PerHours(0), TimeSpan.FromMinutes(6), Model.Role(0))).GreatestShareDone);

    private static PooledLoad Pool(params CapacitySymbol[] capacities) => new([.. capacities.Select(capacity => CapacityLoad.Of(capacity)!)]);
}
