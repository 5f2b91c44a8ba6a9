using PolicyLint.Dsl.Service;
using PolicyLint.TestKit.Queues;

namespace PolicyLint.Dsl.Tests.Service;

public sealed class ErlangCTests
{
    /// <summary>400 calls an hour at 3 minutes are 20 erlangs; 24 people: 30 % wait, 81 % within 20 seconds, 13 seconds on average.</summary>
    [Fact]
    public void The_example_of_every_call_centre_book()
    {
        var queue = new ErlangC(20, 24, 0.05);

        Assert.Equal(0.298072, queue.WaitProbability, 6);
        Assert.Equal(0.808882, queue.ServiceLevel(20 / 3600.0), 6);
        Assert.Equal(13.413, queue.AverageWait * 3600, 3);
    }

    [Fact]
    public void Two_erlangs_and_three_people_are_four_ninths() => Assert.Equal(4 / 9.0, new ErlangC(2, 3, 1).WaitProbability, 15);

    [Fact]
    public void With_one_person_the_share_that_waits_is_the_occupancy() => Assert.Equal(0.7, new ErlangC(0.7, 1, 1).WaitProbability, 15);

    [Theory]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(double.NaN, 3)]
    public void A_queue_that_grows_without_end_has_no_figures(double load, int people) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new ErlangC(load, people, 1));

    [Theory]
    [InlineData(1e-9, 1)]
    [InlineData(1e-9, 12)]
    [InlineData(999.5, 1_000)]
    [InlineData(99_000, 100_000)]
    [InlineData(999_999.5, 1_000_000)]
    public void From_the_smallest_to_the_largest_loads(double load, int people)
    {
        PreciseNumber blocking = ErlangReference.LargeB(load, people);
        PreciseNumber waits = people * blocking / (people - load + (load * blocking));
        var queue = new ErlangC(load, people, 0.1);

        Assert.InRange(blocking.ErrorOf(ErlangB.Blocking(load, people)), 0, QueueAgreement.Tolerance);
        Assert.InRange(waits.ErrorOf(queue.WaitProbability), 0, QueueAgreement.Tolerance);
        Assert.InRange((1 - waits).ErrorOf(queue.ServiceLevel(0)), 0, QueueAgreement.Tolerance);
    }

    [Fact]
    public void A_million_people_and_one_call_are_no_trouble() => Assert.Equal(1, new ErlangC(1e-9, 1_000_000, 1).ServiceLevel(0));

    /// <summary>Random cases against exact fractions and 90 digits; the long run of it is a command.</summary>
    [Fact]
    public void Two_thousand_random_queues_agree_with_the_reference()
    {
        var agreement = new QueueAgreement(20260105);
        agreement.Check(0, 2_000);

        Assert.Empty(agreement.Disagreements);
        Assert.Equal(26_000, agreement.Compared);
        Assert.InRange(agreement.WorstError, double.Epsilon, 1e-12);
    }

    [Fact]
    public void What_is_monotone_is_monotone()
    {
        var random = new Random(7);
        for (int round = 0; round < 2_000; round++)
        {
            int people = random.Next(1, 60);
            double load = people * (0.02 + (0.97 * random.NextDouble()));
            double handling = 0.01 + random.NextDouble();
            double within = handling * random.NextDouble();
            var queue = new ErlangC(load, people, handling);

            Assert.True(ErlangB.Blocking(load, people) < queue.WaitProbability);
            Assert.True(ErlangB.Blocking(load, people + 1) < ErlangB.Blocking(load, people));
            Assert.True(new ErlangC(load, people + 1, handling).Miss(within) < queue.Miss(within));
            Assert.True(new ErlangC(load * 0.99, people, handling).Miss(within) < queue.Miss(within));
            Assert.True(queue.Miss(within + (handling / 10)) < queue.Miss(within));
            Assert.Equal(1, queue.Miss(within) + queue.ServiceLevel(within), 12);
            Assert.Equal(queue.AverageWait * 1.5, new ErlangC(load, people, handling, 1.5).AverageWait, 12);
        }
    }

    /// <summary>√n = 3, √a = 2, so that (3 − 2)² is 1; 10⁻⁴ below full, the gap is 10⁻⁴ / 20.</summary>
    [Fact]
    public void Relaxation_time_is_that_of_the_slowest_decay()
    {
        Assert.Equal(0.25, ErlangC.RelaxationTime(4, 9, 0.25), 15);
        Assert.Equal(4e11, ErlangC.RelaxationTime(100 - 1e-4, 100, 10), 4e11 * 1e-5);
        Assert.True(double.IsPositiveInfinity(ErlangC.RelaxationTime(9, 9, 0.25)));
    }

    /// <summary>Pollaczek and Khinchine's formula is exact for one person: equal handling times halve the wait.</summary>
    [Fact]
    public void Allen_and_Cunneen_say_by_how_much_variation_lengthens_waits()
    {
        Assert.Equal(1, AllenCunneen.Factor(1));
        Assert.Equal(0.5, AllenCunneen.Factor(0));
        Assert.Equal(2.5, AllenCunneen.Factor(2));
        Assert.Equal(0.5 * (0.64 + 2.25), AllenCunneen.Factor(1.5, 0.8), 15);
        Assert.Equal(0.8 / 0.2 * 0.5 * 0.1, new ErlangC(0.8, 1, 0.1, AllenCunneen.Factor(0)).AverageWait, 15);
    }
}
