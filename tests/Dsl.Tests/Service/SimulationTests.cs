using PolicyLint.Dsl.Service;

namespace PolicyLint.Dsl.Tests.Service;

// Within the namespace, where the model's Period and Deadline come before the runtime's.
using PolicyLint.Dsl.Symbols;

/// <summary>
/// The formulas against customers who come, wait and leave one by one. Seeds are fixed, so that a run never differs from the last; the
/// bounds are five standard errors over batches.
/// </summary>
public sealed class SimulationTests
{
    private const double Handling = 0.1;

    [Theory]
    [InlineData(0.6, 1, 0.05)]
    [InlineData(4, 6, 0.02)]
    [InlineData(17, 20, 0.01)]
    public void Erlang_C_is_what_happens_when_nobody_gives_up(double load, int people, double within)
    {
        var queue = new ErlangC(load, people, Handling);
        (Estimate level, Estimate wait) = Run(load, people, within, double.PositiveInfinity);

        level.AssertNear(queue.ServiceLevel(within));
        wait.AssertNear(queue.AverageWait);
    }

    [Theory]
    [InlineData(4, 4, 0.05, 0.02)]
    [InlineData(24, 20, 0.1, 0.02)]
    [InlineData(15, 20, 0.3, 0.01)]
    public void Erlang_A_is_what_happens_when_customers_give_up(double load, int people, double patience, double within)
    {
        var queue = new ErlangA(load, people, Handling, patience);
        (Estimate level, Estimate wait) = Run(load, people, within, patience);

        level.AssertNear(queue.AnsweredInTime(within));
        wait.AssertNear(queue.AverageWait);
    }

    /// <summary>A hundred people who answer 6 mails an hour each, and 20,800 mails a week, most by day: ρ is 0.87. In a crowd luck evens out.</summary>
    [Fact]
    public void The_backlog_is_what_happens_to_mail()
    {
        const int People = 100;
        const double ByNight = 100 / 60.0;
        const double ByDay = 200 / 60.0;
        int[] hours = [4, 12, 24, 60];
        WeekPattern open = WeekPattern.Of(Model.Weekdays(9, 17));
        var backlog = new FluidBacklog([new(WeekPattern.AroundTheClock, (Fraction)100 / 60), new(open, (Fraction)100 / 60)], [new(open, (Fraction)People / 10)]);

        // In open time the desk never closes; what comes in while it is closed comes in all at once.
        var random = new Random(99);
        var desk = new QueueSimulation(People, random);
        int all = 0;
        int[] inTime = new int[hours.Length];
        for (double minute = desk.Exponential(1 / ByDay); minute < 60 * WeekCurve.Week; minute += desk.Exponential(1 / ByDay))
        {
            if (random.NextDouble() * ByDay >= (IsOpen(open, minute) ? ByDay : ByNight))
            {
                continue;
            }

            double at = OpenMinutes(open, minute);
            double handling = desk.Exponential(10);
            double done = at + desk.Arrive(at, handling)!.Value + handling;
            if (minute > 2 * WeekCurve.Week)
            {
                all++;
                for (int i = 0; i < hours.Length; i++)
                {
                    inTime[i] += OpenMinutes(open, minute + (hours[i] * 60)) >= done ? 1 : 0;
                }
            }
        }

        for (int i = 0; i < hours.Length; i++)
        {
            double level = 1 - backlog.Miss(WeekDeadline.Of(new Deadline(new Duration(TimeSpan.FromHours(hours[i]), null, null), null, 0, null))!).ToDouble();
            Assert.InRange(level, 0.05, 0.98);
            Assert.Equal(level, (double)inTime[i] / all, 0.03);
        }
    }

    /// <summary>
    /// Days of 8 hours that start empty. At 70 % the queue forgets its start within 25 minutes, and the day is as Erlang C says; at 98 %
    /// it takes 99 hours, and what Erlang C says never happens. The guard tells the two apart.
    /// </summary>
    [Theory]
    [InlineData(7, false)]
    [InlineData(9.8, true)]
    public void Where_the_day_is_shorter_than_the_relaxation_time_Erlang_C_does_not_happen(double load, bool fires)
    {
        const int People = 10;
        const double Day = 8;
        const double Within = 0.02;
        Assert.Equal(fires, ErlangC.RelaxationTime(load, People, Handling) > Day);

        var random = new Random(123);
        int all = 0;
        int inTime = 0;
        for (int day = 0; day < 1_500; day++)
        {
            var desk = new QueueSimulation(People, random);
            for (double at = desk.Exponential(Handling / load); at < Day; at += desk.Exponential(Handling / load))
            {
                all++;
                inTime += desk.Arrive(at, desk.Exponential(Handling)) <= Within ? 1 : 0;
            }
        }

        double difference = ((double)inTime / all) - new ErlangC(load, People, Handling).ServiceLevel(Within);
        Assert.InRange(difference, fires ? 0.1 : -0.015, fires ? 1 : 0.015);
    }

    private static bool IsOpen(WeekPattern pattern, double minute) => pattern.Ranges.Any(range => minute % WeekCurve.Week >= range.From && minute % WeekCurve.Week < range.To);

    private static double OpenMinutes(WeekPattern pattern, double minute)
    {
        double week = Math.Floor(minute / WeekCurve.Week);
        minute -= week * WeekCurve.Week;
        return (week * pattern.Minutes) + pattern.Ranges.Sum(range => Math.Clamp(minute - range.From, 0, range.To - range.From));
    }

    private static (Estimate Level, Estimate Wait) Run(double load, int people, double within, double patience)
    {
        const int Batches = 40;
        const int InBatch = 15_000;
        var random = new Random(42);
        var desk = new QueueSimulation(people, random);
        var levels = new List<double>();
        var waits = new List<double>();
        double at = 0;
        for (int batch = -2; batch < Batches; batch++)
        {
            int inTime = 0;
            double waited = 0;
            for (int i = 0; i < InBatch; i++)
            {
                at += desk.Exponential(Handling / load);
                double most = double.IsInfinity(patience) ? patience : desk.Exponential(patience);
                double? wait = desk.Arrive(at, desk.Exponential(Handling), most);
                inTime += wait <= within ? 1 : 0;
                waited += wait ?? most;
            }

            if (batch >= 0)
            {
                levels.Add((double)inTime / InBatch);
                waits.Add(waited / InBatch);
            }
        }

        return (Estimate.Of(levels), Estimate.Of(waits));
    }
}
