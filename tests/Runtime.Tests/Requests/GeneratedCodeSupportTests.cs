namespace PolicyLint.Tests.Requests;

/// <summary>What generated code calls besides the values themselves.</summary>
public sealed class GeneratedCodeSupportTests
{
    private enum Wide
    {
        First = 0,
        Last = 63,
        High = 64,
        Higher = 200,
    }

    [Fact]
    public void AnIntersectionHoldsWhatBothHoldAndEqualsTheSetMadeDirectly()
    {
        RoleSet<Wide> all = [Wide.First, Wide.Last, Wide.High, Wide.Higher];
        Assert.Equal([Wide.Last, Wide.High], all.Intersect([Wide.Last, Wide.High]));
        Assert.Equal(RoleSet<Wide>.Of(Wide.High), all.Intersect(RoleSet<Wide>.Of(Wide.High).Add(Wide.Higher)).Intersect(RoleSet<Wide>.Of(Wide.High)));
        Assert.Equal(RoleSet<Wide>.Empty, RoleSet<Wide>.Of(Wide.High).Intersect(RoleSet<Wide>.Of(Wide.Higher)));
        Assert.Equal(RoleSet<Wide>.Of(Wide.First), all.Intersect(RoleSet<Wide>.Of(Wide.First)));
    }

    [Fact]
    public void ExtremesSkipWhatIsUnknown()
    {
        Assert.Equal(3m, Extremes.MaxKnown(3m, null));
        Assert.Equal(2m, Extremes.MinKnown(3m, (decimal?)2m));
        Assert.Null(Extremes.MinKnown<decimal>(null, null));
        Assert.Equal(5m, Extremes.MaxKnown<decimal>(null, 5m));
        Assert.Equal(TimeSpan.FromHours(1), Extremes.Min(TimeSpan.FromHours(1), TimeSpan.FromHours(2)));
    }

    [Fact]
    public void ARangeNamesItsFieldItsEndsAndTheValue()
    {
        Assert.Equal("'from' goes from 2026-01-02, and 2026-01-01 lies outside. (Parameter 'from')", Message(() => DeclaredRange.From(new DateOnly(2026, 1, 1), new DateOnly(2026, 1, 2), "from")));
        Assert.Equal("'wait' goes to 1 hour, and 2 hours lies outside. (Parameter 'wait')", Message(() => DeclaredRange.To(TimeSpan.FromHours(2), TimeSpan.FromHours(1), "wait")));
        Assert.Equal("'count' goes from 1 to 7, and 0 lies outside. (Parameter 'count')", Message(() => DeclaredRange.Between(0L, 1L, 7L, "count")));
        Assert.Equal(7L, DeclaredRange.Between(7L, 1L, 7L, "count"));
        Assert.Equal(Wide.First, DeclaredRange.Choice(Wide.First, 1, "wide"));

        static string Message(Action act) => Assert.Throws<ArgumentOutOfRangeException>(act).Message;
    }

    [Fact]
    public void ADeadlineByTheWallClockKeepsToTheClockItIsGiven()
    {
        var calendar = new ServiceCalendar("Work", "Europe/London", [new OpenHours(DayOfWeek.Friday, 540, 1020), new OpenHours(DayOfWeek.Monday, 540, 1020)]);
        var standard = new ServiceStandard { Name = "S", Kind = StandardKind.Core, Targets = [ServiceTarget.EveryCase(Deadline.Within(TimeSpan.FromHours(2), calendar))] };
        Assert.Equal(new DateTime(2026, 6, 8, 10, 0, 0), standard.DueAtWallClock(new DateTime(2026, 6, 5, 16, 0, 0), calendar));
        Assert.Equal(new DateTime(2026, 6, 8, 10, 0, 0), standard.DueAtWallClock(new DateTime(2026, 6, 5, 16, 0, 0)));
        Assert.Equal(new DateTime(2026, 6, 8, 16, 30, 0), DateArithmetic.AddWorkingDays(new DateTime(2026, 6, 5, 16, 30, 0), 1, calendar));
    }
}
