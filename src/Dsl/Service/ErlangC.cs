namespace PolicyLint.Dsl.Service;

/// <summary>
/// Erlang's delay formula: contacts come in at random, nobody gives up, first come first served, handling times are exponential,
/// and the figures are those of the long run. Erlang (1917), as <see cref="ErlangB"/>. Times are in hours.
/// </summary>
public readonly struct ErlangC
{
    private readonly double _slack;
    private readonly double _rate;
    private readonly double _blocking;

    /// <summary>A queue.</summary>
    /// <param name="load">Erlangs, less than <paramref name="people"/>: from there on the queue grows without end.</param>
    /// <param name="people">People, from 1.</param>
    /// <param name="handling">Hours that one contact takes, above 0.</param>
    /// <param name="variability">What waits are longer by, as <see cref="AllenCunneen"/> has it; 1 for exponential handling.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are as many erlangs as people, or more.</exception>
    public ErlangC(double load, int people, double handling, double variability = 1)
        : this(load, people, handling, variability, ErlangB.Blocking(load, people))
    {
    }

    /// <summary>A queue whose <see cref="ErlangB"/> is known.</summary>
    internal ErlangC(double load, int people, double handling, double variability, double blocking)
    {
        if (!(load < people))
        {
            throw new ArgumentOutOfRangeException(nameof(load), load, "With as many erlangs as people a queue has no long run.");
        }

        // C = B / (1 − ρ(1 − B)) with numerator and denominator times n: n − a is exact where ρ is close to 1.
        _slack = people - load;
        double denominator = _slack + (load * blocking);
        WaitProbability = people * blocking / denominator;
        _rate = _slack / (handling * variability);
        _blocking = blocking;
        AnsweredAtOnce = _slack * (1 - _blocking) / denominator;
    }

    /// <summary>The share that has to wait.</summary>
    public double WaitProbability { get; }

    /// <summary>The share that doesn't; not taken as a difference, which would lose the digits of a small one.</summary>
    public double AnsweredAtOnce { get; }

    /// <summary>Hours that all wait on average, those who don't wait among them.</summary>
    public double AverageWait => WaitProbability / _rate;

    /// <summary>The share that waits longer.</summary>
    /// <param name="hours">From 0.</param>
    public double Miss(double hours) => WaitProbability * Math.Exp(-_rate * hours);

    /// <summary>The share that is answered in time.</summary>
    /// <param name="hours">From 0.</param>
    public double ServiceLevel(double hours) => AnsweredAtOnce - (WaitProbability * Exponential.LessOne(-_rate * hours));

    /// <summary>
    /// Hours until the queue has forgotten how it started: 1 / (√(n/h) − √λ)², the slowest of the decays. P. M. Morse, "Queues,
    /// Inventories and Maintenance" (1958). Where the doors close before that, the long run isn't reached.
    /// </summary>
    /// <param name="load">Erlangs.</param>
    /// <param name="people">People.</param>
    /// <param name="handling">Hours that one contact takes.</param>
    /// <returns>Hours; infinite at one erlang a person.</returns>
    public static double RelaxationTime(double load, int people, double handling)
    {
        // √n − √a = (n − a) / (√n + √a), which does not cancel.
        double gap = (people - load) / (Math.Sqrt(people) + Math.Sqrt(load));
        return handling / (gap * gap);
    }
}
