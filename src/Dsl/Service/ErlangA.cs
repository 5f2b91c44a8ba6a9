namespace PolicyLint.Dsl.Service;

/// <summary>
/// Erlang's delay formula with impatience: as <see cref="ErlangC"/>, but whoever waits gives up after an exponential time. C. Palm,
/// "Research on telephone traffic carried by full availability groups" (1957); A. Mandelbaum and S. Zeltyn, "Service engineering
/// in action: the Palm/Erlang-A queue" (2007). There is a long run whatever the load.
/// </summary>
/// <remarks>
/// All is reckoned relative to the state in which everyone is busy and nobody waits. States below it weigh n / (a·B(n − 1)). Who
/// comes when everyone is busy meets an <see cref="OfferedWait"/>. Every figure is a sum of integrals of its density with positive
/// factors, so that nothing cancels.
/// </remarks>
public sealed class ErlangA
{
    private readonly double _patience;
    private readonly double _atOnce;
    private readonly OfferedWait? _wait;
    private readonly double _all;

    /// <summary>A queue.</summary>
    /// <param name="load">Erlangs, from 0.</param>
    /// <param name="people">People, from 0.</param>
    /// <param name="handling">Hours that one contact takes, above 0.</param>
    /// <param name="patience">Hours after which who waits gives up, on average; above 0.</param>
    public ErlangA(double load, int people, double handling, double patience)
        : this(load, people, handling, patience, people > 0 ? ErlangB.Blocking(load, people - 1) : 1)
    {
    }

    /// <summary>A queue whose <see cref="ErlangB"/> with one person fewer is known.</summary>
    internal ErlangA(double load, int people, double handling, double patience, double blockingOfOneFewer)
    {
        _patience = patience;
        if (people == 0)
        {
            return;
        }

        double perPatience = patience / handling;
        _wait = new OfferedWait(people * perPatience, load * perPatience);

        // The wait's weights are given relative to their own peak, so that neither they nor these overflow.
        _atOnce = load > 0 ? people / load / blockingOfOneFewer * _wait.AtOnce : double.PositiveInfinity;
        if (double.IsInfinity(_atOnce))
        {
            _wait = null;
            _atOnce = 1;
        }

        _all = _atOnce + (_wait?.Over(0, double.PositiveInfinity, WaitEnd.Any) ?? 0);
    }

    /// <summary>The share of all that come who have to wait, whether or not they give up.</summary>
    public double WaitProbability => _all == 0 ? 1 : (_wait?.Over(0, double.PositiveInfinity, WaitEnd.Any) ?? 0) / _all;

    /// <summary>The share of all that come who give up.</summary>
    public double AbandonProbability => _all == 0 ? 1 : (_wait?.Over(0, double.PositiveInfinity, WaitEnd.GivenUp) ?? 0) / _all;

    /// <summary>Hours that all wait on average, until they are answered or give up: the patience times the share that gives up (Little's law).</summary>
    public double AverageWait => AbandonProbability * _patience;

    /// <summary>The service level that is meant where nothing is said: answered in time, of all that come.</summary>
    /// <param name="hours">From 0.</param>
    public double AnsweredInTime(double hours) => _all == 0 ? 0 : AnsweredWithin(hours) / _all;

    /// <summary>What <see cref="AnsweredInTime"/> leaves: answered late, or gone.</summary>
    /// <param name="hours">From 0.</param>
    public double Miss(double hours) => _all == 0 ? 1 : (Over(0, hours, WaitEnd.GivenUp) + Over(hours, double.PositiveInfinity, WaitEnd.Any)) / _all;

    /// <summary>Of all that come, those whose wait was over in time, because they were answered or because they gave up.</summary>
    /// <param name="hours">From 0.</param>
    public double WaitedNoLonger(double hours)
    {
        double gone = -Exponential.LessOne(-hours / _patience);
        return _all == 0 ? gone : (_atOnce + Over(0, hours, WaitEnd.Any) + (gone * Over(hours, double.PositiveInfinity, WaitEnd.Any))) / _all;
    }

    /// <summary>Answered in time, of those who didn't give up within that time.</summary>
    /// <param name="hours">From 0.</param>
    public double AnsweredInTimeOfStaying(double hours)
    {
        if (_all == 0)
        {
            return 0;
        }

        double answered = AnsweredWithin(hours);
        return answered / (answered + (Math.Exp(-hours / _patience) * Over(hours, double.PositiveInfinity, WaitEnd.Any)));
    }

    private double AnsweredWithin(double hours) => _atOnce + Over(0, hours, WaitEnd.Answered);

    private double Over(double from, double to, WaitEnd end) => _wait?.Over(from / _patience, to / _patience, end) ?? 0;
}
