using System.Globalization;
using ThreeHouses.Policies;

namespace PolicyLint.Samples.Tests;

/// <summary>When a house breaks a promise: by when it is put right and asked about, and what is owed, by day or working day, up to what.</summary>
public sealed class RecoveryTests
{
    /// <summary>Ordered on the Wednesday before Easter, due on Thursday at 18:00; Good Friday, Sunday and Easter Monday are no working days.</summary>
    [Theory]
    [InlineData("2026-04-02T18:00", 0)]
    [InlineData("2026-04-03T18:00", 0)]
    [InlineData("2026-04-04T17:59", 0)]
    [InlineData("2026-04-04T18:00", 5)]
    [InlineData("2026-04-06T18:00", 5)]
    [InlineData("2026-04-07T18:00", 10)]
    [InlineData("2026-04-09T18:00", 20)]
    [InlineData("2026-04-30T18:00", 20)]
    public void ABasketOwesForFullWorkingDaysUpToALimit(string delivered, int owed)
    {
        ServicePromise promise = Shop.Promises.BasketTheNextDay;
        DateTimeOffset ordered = London("2026-04-01T15:20");
        Assert.Equal(London("2026-04-02T18:00"), promise.DueAt(ordered));
        Assert.Equal(Money.Gbp(owed), promise.Recovery!.Payment!.Owed(ordered, promise.DueAt(ordered), London(delivered)));
    }

    [Theory]
    [InlineData("2026-03-07T23:39", 0)]
    [InlineData("2026-03-07T23:40", 20)]
    [InlineData("2026-03-09T23:39", 40)]
    [InlineData("2026-03-09T23:40", 60)]
    [InlineData("2026-03-31T12:00", 60)]
    public void ARoomOwesForFullDaysUpToALimit(string mended, int owed)
    {
        ServicePromise promise = Hotel.Promises.MendedInTwoHours;
        DateTimeOffset called = London("2026-03-06T21:40");
        Assert.Equal(Money.Gbp(owed), promise.Recovery!.Payment!.Owed(called, promise.DueAt(called), London(mended)));
    }

    /// <summary>The figure has the value of the day on which the case opened, and the limit holds for either.</summary>
    [Theory]
    [InlineData("2026-06-30T16:05", "2026-07-02T18:00", "2026-07-06T18:00", 24)]
    [InlineData("2026-07-01T16:05", "2026-07-03T18:00", "2026-07-07T18:00", 30)]
    [InlineData("2026-07-01T16:05", "2026-07-03T18:00", "2026-09-01T18:00", 90)]
    [InlineData("2026-05-21T16:05", "2026-05-26T18:00", "2026-05-27T10:00", 0)]
    public void WrongBooksOweWhatADayCostTheCustomer(string reported, string due, string right, int owed)
    {
        ServicePromise promise = Support.Promises.BooksRightInTwoDays;
        Assert.Equal(London(due), promise.DueAt(London(reported)));
        Assert.Equal(Money.Gbp(owed), promise.Recovery!.Payment!.Owed(London(reported), London(due), London(right)));
    }

    [Fact]
    public void EachPartOfARecoveryHasATimeOfItsOwn()
    {
        ServicePromise promise = Support.Promises.BooksRightInTwoDays;
        DateTimeOffset broken = promise.DueAt(London("2026-05-21T16:05"));
        ServiceRecovery recovery = promise.Recovery!;
        Assert.Equal(London("2026-05-26T22:00"), recovery.FixWithin!.DueAt(broken));
        Assert.Equal(London("2026-05-31T18:00"), recovery.Payment!.Within!.DueAt(broken));
        Assert.Equal(London("2026-05-30T00:00"), promise.FollowUpWithin!.DueAt(broken));
        Assert.Equal((Money.Gbp(45), Money.Gbp(90), "Agent"), (recovery.SurpriseWorth, recovery.Payment.UpTo, promise.FollowUpBy));
    }

    private static DateTimeOffset London(string wallClock) => Support.Calendars.DeskHours.AtWallClock(DateTime.Parse(wallClock, CultureInfo.InvariantCulture));
}
