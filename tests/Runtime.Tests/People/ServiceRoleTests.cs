namespace PolicyLint.Tests.People;

public sealed class ServiceRoleTests
{
    [Theory]
    [InlineData("120.00 GBP", true)]
    [InlineData("150.00 GBP", true)]
    [InlineData("150.01 GBP", false)]
    [InlineData("1.00 EUR", false)]
    public void ALimitCountsAsWithinIt(string amount, bool may)
    {
        Assert.Equal(may, Sample.Agent.MayApprove(Money.Parse(amount)));
        Assert.Equal(may, Sample.Agent.MayApprove("Refund", Money.Parse(amount)));
        Assert.False(Sample.Agent.MayApprove("Repair", Money.Parse(amount)));
    }

    [Fact]
    public void WithoutALimitEveryAmountIsCovered()
    {
        var director = new ServiceRole { Name = "Director", Approvals = [new RoleApproval("Refund"), new RoleApproval("Repair", Money.Gbp(5), Period.Months(1))] };
        Assert.True(director.MayApprove("Refund", Money.Usd(1_000_000)));
        Assert.False(director.MayApprove("Repair", Money.Gbp(6)));
        Assert.True(director.MayApprove(Money.Gbp(6)));
        Assert.Equal(Period.Months(1), director.Approvals[1].Per);
        Assert.True(director.MayApprove("Repair", default));
        Assert.False(new ServiceRole { Name = "Trainee" }.MayApprove(Money.Gbp(0)));
    }

    [Fact]
    public void DiscretionIsPerRule()
    {
        Assert.True(Sample.Agent.MayBend("ReturnWindow", Money.Gbp(40)));
        Assert.False(Sample.Agent.MayBend("ReturnWindow", Money.Gbp(40.01m)));
        Assert.False(Sample.Agent.MayBend("LargeRefund", Money.Gbp(1)));
        Assert.True(new ServiceRole { Name = "R", Discretion = [new RoleDiscretion("X")] }.MayBend("X", Money.Eur(9)));
    }

    [Fact]
    public void ARoleCarriesWhatThePolicySays()
    {
        Assert.Equal(("Front-line agent", 11m, "StoreHours"), (Sample.Agent.Title, Sample.Agent.Staff!.Value, Sample.Agent.Calendar!.Name));
        Assert.Equal(("2 weeks", "Calming an upset customer"), (Sample.Agent.Coaching!.Every.ToString(), Sample.Agent.Coaching.On));
        Assert.Equal("Agent", Sample.Agent.ToString());
    }
}
