using System.Globalization;
using PolicyLint.Samples.Tests.Cases;
using RealPolicies.Policies;

namespace PolicyLint.Samples.Tests;

/// <summary>
/// The published cases of automatic compensation, asked of the promises alone: what a promise says it is due by, and what its recovery owes, without the rules beside
/// it. Cases name days; they hold whatever the time of day, but for the last minute of one, which belongs to the next: days end at 23:59 there.
/// </summary>
public sealed class OfcomPromiseTests
{
    private static readonly TimeSpan[] _times = [TimeSpan.Zero, TimeSpan.FromHours(9.5), TimeSpan.FromHours(12), new(18, 1, 0), new(23, 58, 0)];

    public static TheoryData<string> Cases { get; } = new(PublishedCase.All.Where(c => c.Policy == "ofcom_autocomp").Select(c => c.Id));

    [Theory]
    [MemberData(nameof(Cases))]
    public void ThePromiseOwesWhatIsPublished(string id)
    {
        PublishedCase published = PublishedCase.Of(id);
        var inputs = new CaseInputs(published.Inputs);
        Money expected = Money.Gbp(decimal.Parse(published.Expected.GetProperty("compensation_gbp").GetString()!, CultureInfo.InvariantCulture));
        switch (inputs.Text("event"))
        {
            case "total_loss":
                var deadline = DateTime.Parse(published.Expected.GetProperty("deadline").GetString()!, CultureInfo.InvariantCulture);
                Check(OfcomAutomaticCompensation.Promises.Mended, inputs.Date("reported"), deadline, inputs.Date("fixed"), expected);
                break;

            case "slow_or_intermittent":
                // Slow is not down: the only case that no promise is made for.
                Assert.Equal("ofcom_autocomp-13", id);
                Assert.Equal("A line that is down works again", OfcomAutomaticCompensation.Promises.Mended.Standard!.Title);
                Assert.True(expected.IsZero);
                break;

            case "missed_appointment":
                CheckVisit(inputs, expected);
                break;

            case "delayed_start":
                DateOnly promised = inputs.Date("promised");
                Check(OfcomAutomaticCompensation.Promises.StartsOnTheDay, promised, promised.ToDateTime(new TimeOnly(23, 59)), inputs.Date("live"), expected);
                break;

            case var other:
                throw new NotSupportedException(other);
        }
    }

    /// <summary>What the rules decide and what the promises owe is one thing, on any day of the scheme, over weekends, bank holidays and changes of the clocks.</summary>
    [Fact]
    public void ThePromisesOweWhatTheRulesDecide()
    {
        var random = new Random(2019);
        for (int i = 0; i < 2_000; i++)
        {
            DateOnly from = new DateOnly(2019, 4, 1).AddDays(random.Next(365 * 7));
            DateOnly to = from.AddDays(random.Next(40));
            Money repair = OfcomAutomaticCompensation.Decide(new OfcomAutomaticCompensation.Repair { Fault = OfcomAutomaticCompensation.Fault.TotalLoss, Reported = from, Fixed = to }).Compensation;
            Assert.Equal((from, to, repair), (from, to, Owed(OfcomAutomaticCompensation.Promises.Mended, At(from, TimeSpan.FromHours(10)), At(to, TimeSpan.FromHours(12)))));
            Money start = OfcomAutomaticCompensation.Decide(new OfcomAutomaticCompensation.Start { Promised = from, Live = to }).Compensation;
            Assert.Equal((from, to, start), (from, to, Owed(OfcomAutomaticCompensation.Promises.StartsOnTheDay, At(from, TimeSpan.Zero), At(to, TimeSpan.FromHours(12)))));
        }
    }

    private static void Check(ServicePromise promise, DateOnly opened, DateTime due, DateOnly kept, Money expected)
    {
        foreach (TimeSpan opening in _times)
        {
            Assert.Equal(due, promise.DueAt(At(opened, opening)).DateTime);
            Assert.All(_times, keeping => Assert.Equal(expected, Owed(promise, At(opened, opening), At(kept, keeping))));
        }
    }

    /// <summary>The promise pays what the decision about the visit gives, once, and nothing when the engineer was there.</summary>
    private static void CheckVisit(CaseInputs inputs, Money expected)
    {
        RecoveryPayment payment = OfcomAutomaticCompensation.Promises.EngineerComes.Recovery!.Payment!;
        Assert.Equal("Appointment.compensation", payment.Output);
        var visit = new OfcomAutomaticCompensation.Appointment { Day = inputs.Date("date"), Attended = inputs.YesNo("attended"), CancelledBefore = inputs.Hours("cancelled_hours_before") };
        Money amount = OfcomAutomaticCompensation.Decide(visit).Compensation;
        DateTimeOffset due = At(visit.Day, TimeSpan.FromHours(13));
        Assert.Equal(expected, payment.Owed(amount, due, due.AddDays(1)));
        Assert.Equal(expected, payment.Owed(amount, due, due.AddDays(20)));
        Assert.True(payment.Owed(amount, due, due).IsZero);
    }

    private static Money Owed(ServicePromise promise, DateTimeOffset opened, DateTimeOffset kept) => promise.Recovery!.Payment!.Owed(opened, promise.DueAt(opened), kept);

    private static DateTimeOffset At(DateOnly day, TimeSpan time) => OfcomAutomaticCompensation.Calendars.WorkingDays.AtWallClock(day.ToDateTime(TimeOnly.MinValue) + time);
}
