using PolicyLint.Dsl.Symbols;
using PolicyLint.TestKit.Generated;
using ThreeHouses.Policies;

namespace PolicyLint.Samples.Tests;

/// <summary>The arithmetic of growth, asked of generated code: one per cent a week, and what a customer is worth over the years.</summary>
public sealed class GrowthTests
{
    /// <summary>Both plans grow by 1% a week for a year, whatever they start from.</summary>
    public static TheoryData<string> YearsOfOnePercent { get; } = new(nameof(Hotel), nameof(Shop));

    [Theory]
    [MemberData(nameof(YearsOfOnePercent))]
    public void OnePercentAWeekIsTwoThirdsMoreAfterAYear(string house)
    {
        ImprovementPlan plan = PlanOf(house);
        Assert.Equal(1.6777m, Math.Round(plan.TargetAt(new DateOnly(2027, 1, 4)) / plan.From, 4));
        Assert.Equal(53, plan.Series().Count);
        Assert.Equal(plan.Series()[^1].Target, plan.TargetAt(new DateOnly(2030, 1, 1)));
        Assert.All(plan.Series().Zip(plan.Series().Skip(1)), week => Assert.Equal(1.01m, Math.Round(week.Second.Target / week.First.Target, 20)));
    }

    [Theory]
    [MemberData(nameof(YearsOfOnePercent))]
    public void ItIsHalfAsMuchAgainInWeek41(string house)
    {
        ImprovementPlan plan = PlanOf(house);
        int week = plan.Series().TakeWhile(p => p.Target <= 1.5m * plan.From).Count();
        Assert.Equal(41, week);
        Assert.Equal(plan.Starting.AddDays(7 * 41), plan.Series()[week].Date);
    }

    /// <summary>The plan of the hotel in a hurry, which SVP5004 tells of with the same week.</summary>
    [Fact]
    public void NinetyPerCentPassAHundredInWeek11()
    {
        using GeneratedPolicies generated = GeneratedPolicies.Compile([.. SamplePolicies.Defects.Policies.Select(p => p.Tree.Text.Content)]);
        PolicySymbol hotel = generated.Project.Policies.Single(p => p.Name == "HotelInAHurry");
        var plan = (ImprovementPlan)generated.ClassOf(hotel).GetNestedType("Improvements")!.GetProperty("RoomClean")!.GetValue(null)!;
        Assert.Equal((0.9m, 0.01m), (plan.From, plan.By));
        Assert.Equal(11, plan.Series().TakeWhile(p => p.Target <= 1m).Count());
        Assert.True(plan.TargetAt(new DateOnly(2026, 3, 22)) < 1m);
        Assert.True(plan.TargetAt(new DateOnly(2026, 3, 23)) > 1m);
    }

    [Fact]
    public void WhatACustomerIsWorthIsPurchaseTimesFrequencyTimesYears()
    {
        Assert.Equal(Money.Gbp(23_400), Shop.Segments.Weekly.LifetimeValue);
        Assert.Equal(Money.Gbp(11_700), Shop.Segments.Fortnightly.LifetimeValue);
        Assert.Equal(Money.Gbp(70_200), Shop.Segments.Family.LifetimeValue);
        Assert.Equal(3 * Shop.Segments.Family.LifetimeValue, Shop.Segments.Ambassador.LifetimeValue);
        Assert.True(Shop.Segments.Newcomer.LifetimeValue.IsZero);
    }

    /// <summary>`except … when customer.lifetimeValue >= 10_000 GBP`: the decision knows what each segment is worth.</summary>
    [Fact]
    public void WhatACustomerIsWorthDecides()
    {
        var olives = new Shop.Return { Amount = Money.Gbp(6), Age = TimeSpan.FromDays(30), State = Shop.State.Untouched, Receipt = true, Customer = Shop.Segment.Newcomer };
        Assert.Equal(
            [Shop.Segment.Fortnightly, Shop.Segment.Weekly, Shop.Segment.Family, Shop.Segment.Ambassador],
            Enum.GetValues<Shop.Segment>().Where(s => Shop.Decide(olives with { Customer = s }).DecidedBy == Shop.ReturnClause.TwoWeeks_GoodCustomers));
        Assert.Equal(Verdict.Deny, Shop.Decide(olives).Verdict);

        // 1,170 GBP is worth something, and not enough.
        var credit = new Support.Credit { Amount = Money.Gbp(80), Down = TimeSpan.Zero, Cause = Support.Cause.TheirMistake, CreditsThisYear = 0, Customer = Support.Segment.Sole };
        Assert.Equal(Money.Gbp(1_170), Support.Segments.Sole.LifetimeValue);
        Assert.Equal(
            [Support.Segment.Firm, Support.Segment.Accountant],
            Enum.GetValues<Support.Segment>().Where(s => Support.Decide(credit with { Customer = s }).Verdict == Verdict.Allow));
    }

    private static ImprovementPlan PlanOf(string house) => house == nameof(Hotel) ? Hotel.Improvements.GreetedByName : Shop.Improvements.KnownByName;
}
