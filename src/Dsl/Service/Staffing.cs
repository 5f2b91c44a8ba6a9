using System.Numerics;

namespace PolicyLint.Dsl.Service;

/// <summary>How many people a queue needs.</summary>
public static class Staffing
{
    /// <summary>Erlangs and people up to which queues are reckoned with.</summary>
    public const int Most = 1_000_000;

    /// <summary>The fewest people with whom Erlang C misses no more than it may; one recursion serves all that are tried.</summary>
    /// <param name="load">Erlangs.</param>
    /// <param name="handling">Hours that one contact takes.</param>
    /// <param name="within">Hours within which contacts are to be answered.</param>
    /// <param name="miss">The share that may be answered later; above 0.</param>
    /// <param name="occupancy">The share of their time that people may be busy, up to 1.</param>
    /// <param name="variability">As for <see cref="ErlangC"/>.</param>
    /// <returns>People at work; null where it takes more than <see cref="Most"/>.</returns>
    public static int? PeopleForErlangC(double load, double handling, double within, double miss, double occupancy, double variability = 1) =>
        Fewest(load, (people, fewer) => load / people <= occupancy
            && new ErlangC(load, people, handling, variability, ErlangB.Next(load, people, fewer)).Miss(within) <= miss);

    /// <summary>The fewest people with whom Erlang A misses no more than it may: late or gone, of all that come.</summary>
    /// <param name="load">Erlangs.</param>
    /// <param name="handling">Hours that one contact takes.</param>
    /// <param name="patience">Hours after which who waits gives up, on average.</param>
    /// <param name="within">Hours within which contacts are to be answered.</param>
    /// <param name="miss">The share that may be late or gone; above 0.</param>
    /// <param name="occupancy">The share of their time that people may be busy with all that comes, up to 1.</param>
    /// <returns>People at work; null where it takes more than <see cref="Most"/>.</returns>
    public static int? PeopleForErlangA(double load, double handling, double patience, double within, double miss, double occupancy) =>
        Fewest(load, (people, fewer) => load / people <= occupancy && new ErlangA(load, people, handling, patience, fewer).Miss(within) <= miss);

    /// <summary>How many are to be scheduled so that so many are at work: ⌈n / (1 − shrinkage)⌉. n × (1 + shrinkage) would fall short.</summary>
    /// <param name="atWork">People at work.</param>
    /// <param name="shrinkage">The share of paid time that is not work, from 0 and below 1.</param>
    public static BigInteger Scheduled(Fraction atWork, decimal shrinkage) => (atWork / (1m - shrinkage)).Ceiling;

    private static int? Fewest(double load, Func<int, double, bool> isEnough)
    {
        if (!(load < Most))
        {
            return null;
        }

        int people = (int)Math.Floor(load) + 1;
        double fewer = ErlangB.Blocking(load, people - 1);
        while (!isEnough(people, fewer))
        {
            if (people == Most)
            {
                return null;
            }

            fewer = ErlangB.Next(load, people, fewer);
            people++;
        }

        return people;
    }
}
