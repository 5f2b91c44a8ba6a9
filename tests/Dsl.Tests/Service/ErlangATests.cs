using PolicyLint.Dsl.Service;
using PolicyLint.TestKit.Queues;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class ErlangATests
{
    /// <summary>One person, one erlang, patience as long as handling: departures come at n + j a unit, so that states are Poisson(1) spread.</summary>
    [Fact]
    public void With_patience_as_long_as_handling_states_are_Poisson()
    {
        var queue = new ErlangA(1, 1, 0.1, 0.1);

        Assert.Equal(1 - Math.Exp(-1), queue.WaitProbability, 14);
        Assert.Equal(Math.Exp(-1), queue.AbandonProbability, 14);
        Assert.Equal(Math.Exp(-1) * 0.1, queue.AverageWait, 14);
    }

    /// <summary>What is done is what comes in less who gives up: a·(1 − gone) is the people who are busy, never more than there are.</summary>
    [Fact]
    public void Overload_is_carried_by_those_who_give_up()
    {
        var queue = new ErlangA(200, 100, 0.05, 0.05);

        Assert.Equal(0.5, queue.AbandonProbability, 10);
        Assert.Equal(1, queue.WaitProbability, 10);
    }

    [Fact]
    public void Nobody_at_work_answers_nobody()
    {
        var queue = new ErlangA(3, 0, 0.1, 0.2);

        Assert.Equal((1, 1, 0, 1), (queue.WaitProbability, queue.AbandonProbability, queue.AnsweredInTime(10), queue.Miss(10)));
        Assert.Equal(0.2, queue.AverageWait);
        Assert.Equal(1 - Math.Exp(-1), queue.WaitedNoLonger(0.2), 15);
        Assert.Equal(0, queue.AnsweredInTimeOfStaying(0.2));
    }

    [Fact]
    public void Where_nothing_comes_in_nobody_waits()
    {
        var queue = new ErlangA(0, 2, 0.1, 0.2);

        Assert.Equal((0, 0, 1, 0), (queue.WaitProbability, queue.AbandonProbability, queue.AnsweredInTime(0), queue.Miss(0)));
    }

    [Fact]
    public void Endless_patience_is_Erlang_C()
    {
        var random = new Random(3);
        for (int round = 0; round < 300; round++)
        {
            int people = random.Next(1, 40);
            double load = people * 0.9 * random.NextDouble();
            double within = random.NextDouble() * 0.1;
            var patient = new ErlangA(load, people, 0.1, 1e9);
            var endless = new ErlangC(load, people, 0.1);

            Assert.Equal(endless.WaitProbability, patient.WaitProbability, 6);
            Assert.Equal(endless.AverageWait, patient.AverageWait, 6);
            Assert.Equal(endless.ServiceLevel(within), patient.AnsweredInTime(within), 6);
            Assert.Equal(endless.ServiceLevel(within), patient.WaitedNoLonger(within), 6);
        }
    }

    [Fact]
    public void No_patience_is_Erlang_B()
    {
        var random = new Random(4);
        for (int round = 0; round < 300; round++)
        {
            int people = random.Next(1, 40);
            double load = people * 2 * random.NextDouble();
            var queue = new ErlangA(load, people, 0.1, 1e-12);

            Assert.Equal(ErlangB.Blocking(load, people), queue.AbandonProbability, 6);
            Assert.Equal(1 - ErlangB.Blocking(load, people), queue.AnsweredInTime(0.01), 6);
            Assert.Equal(1, queue.WaitedNoLonger(0.01), 6);
        }
    }

    [Fact]
    public void The_three_levels_differ_and_all_are_monotone()
    {
        var random = new Random(5);
        for (int round = 0; round < 250; round++)
        {
            int people = random.Next(1, 40);
            double load = people * (0.1 + (1.4 * random.NextDouble()));
            double patience = 0.1 * Math.Exp(4 * (random.NextDouble() - 0.5));
            double within = 0.05 * random.NextDouble();
            var queue = new ErlangA(load, people, 0.1, patience);
            double answered = queue.AnsweredInTime(within);

            Assert.True(answered <= queue.AnsweredInTimeOfStaying(within) && queue.AnsweredInTimeOfStaying(within) <= 1);
            Assert.True(answered <= queue.WaitedNoLonger(within));
            Assert.Equal(1, answered + queue.Miss(within), 12);
            Assert.True(queue.Miss(within + 0.01) < queue.Miss(within));
            Assert.True(new ErlangA(load, people + 1, 0.1, patience).Miss(within) < queue.Miss(within));
            Assert.True(new ErlangA(load * 1.05, people, 0.1, patience).Miss(within) > queue.Miss(within));
            Assert.InRange(load * (1 - queue.AbandonProbability), 0, people);
        }
    }

    /// <summary>Long patience and overload: weights of states reach e^(10⁵) times those below, and must not overflow.</summary>
    [Theory]
    [InlineData(2_000, 1_000, 50)]
    [InlineData(1_000, 1_000, 1e4)]
    [InlineData(1e6, 900_000, 10)]
    [InlineData(1e-9, 1, 1e6)]
    [InlineData(500_000, 1_000_000, 0.01)]
    public void From_the_smallest_to_the_largest_loads(double load, int people, double patience)
    {
        var queue = new ErlangA(load, people, 1, patience);

        // The fluid limit, to within the square root of the people that luck takes or gives.
        Assert.InRange(queue.AbandonProbability, Math.Max(0, 1 - (people / load)) - 1e-12, Math.Max(0, 1 - (people / load)) + (1 / Math.Sqrt(people)));
        Assert.Equal(1, queue.AnsweredInTime(1) + queue.Miss(1), 12);
        Assert.InRange(queue.WaitProbability, 0, 1);
    }

    /// <summary>States far from full of others, where the sums are long: the reference has them all.</summary>
    [Theory]
    [InlineData(1_100, 1_000, 1, 2, 0.2)]
    [InlineData(300, 400, 1, 5, 0.01)]
    [InlineData(50, 20, 1, 60, 30)]
    public void Long_sums_agree_with_the_reference(double load, int people, double handling, double patience, double within)
    {
        ImpatienceFigures figures = ErlangReference.A(load, people, handling, patience, within);
        var queue = new ErlangA(load, people, handling, patience);

        Assert.InRange(figures.Waits.ErrorOf(queue.WaitProbability), 0, QueueAgreement.Tolerance);
        Assert.InRange(figures.Miss.ErrorOf(queue.Miss(within)), 0, QueueAgreement.Tolerance);
        Assert.InRange(figures.AnsweredInTime.ErrorOf(queue.AnsweredInTime(within)), 0, QueueAgreement.Tolerance);
    }
}
