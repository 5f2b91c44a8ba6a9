namespace PolicyLint.Tests.People;

public sealed class CustomerSegmentTests
{
    [Fact]
    public void ALoyalCustomerIsWorthTheProductThatPeopleExpect()
    {
        Assert.Equal(Money.Gbp(23_400), Sample.Loyal.LifetimeValue);
        Assert.Equal(default, Sample.Regular.LifetimeValue);
    }

    [Fact]
    public void ReferralsAddWholeCustomers()
    {
        var segment = new CustomerSegment { Name = "Fan", Purchase = Money.Gbp(45), Every = TimeSpan.FromDays(7), Lasting = TimeSpan.FromDays(3640), Referring = 0.5m };
        Assert.Equal(Money.Gbp(35_100), segment.LifetimeValue);
    }

    [Fact]
    public void TheDivisionComesLastAndIsExactWhereItCanBe()
    {
        var third = new CustomerSegment { Name = "Third", Purchase = Money.Gbp(10), Every = TimeSpan.FromDays(3), Lasting = TimeSpan.FromDays(9) };
        Assert.Equal(Money.Gbp(30), third.LifetimeValue);
        var uneven = new CustomerSegment { Name = "Uneven", Purchase = Money.Gbp(9), Every = TimeSpan.FromDays(3), Lasting = TimeSpan.FromDays(7) };
        Assert.Equal(Money.Gbp(21), uneven.LifetimeValue);
        var rich = new CustomerSegment { Name = "Rich", Purchase = Money.Gbp(1_000_000_000_000m), Every = TimeSpan.FromDays(1), Lasting = TimeSpan.FromDays(36_400) };
        Assert.Equal(Money.Gbp(36_400_000_000_000_000m), rich.LifetimeValue);
        Assert.Equal(Money.Gbp(0), new CustomerSegment { Name = "Gone", Purchase = Money.Gbp(9), Every = TimeSpan.FromDays(3), Lasting = TimeSpan.Zero }.LifetimeValue);
    }

    [Fact]
    public void ImpossibleSegmentsAreRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerSegment { Name = "S", Every = TimeSpan.Zero });
        Assert.Throws<ArgumentOutOfRangeException>(() => new CustomerSegment { Name = "S", Lasting = TimeSpan.FromTicks(-1) });
    }
}
