using PolicyLint.Dsl.Service;
using PolicyLint.TestKit.Sentences;

namespace PolicyLint.TestKit.Queues;

/// <summary>Holds the engine's queues against <see cref="ErlangReference"/> over random cases.</summary>
public sealed class QueueAgreement(ulong seed)
{
    /// <summary>The relative error that is stated.</summary>
    public const double Tolerance = 1e-9;

    /// <summary>What a double can't hold with all its digits isn't compared by them.</summary>
    private const double Smallest = 1e-290;

    /// <summary>Where the reference takes a difference of numbers next to 1, its 96 digits end near here, with some to spare.</summary>
    private const double SmallestDifference = 1e-75;

    private readonly List<string> _disagreements = [];

    /// <summary>How many figures were compared.</summary>
    public int Compared { get; private set; }

    /// <summary>The largest relative error.</summary>
    public double WorstError { get; private set; }

    /// <summary>Which figure had it.</summary>
    public string WorstFigure { get; private set; } = string.Empty;

    /// <summary>Figures that are further off than is stated.</summary>
    public IReadOnlyList<string> Disagreements => _disagreements;

    /// <summary>Compares the figures of some cases; each case is made of the seed and its number alone.</summary>
    public void Check(int first, int count)
    {
        for (int i = first; i < first + count; i++)
        {
            var random = new SeededRandom(seed, i);
            (double load, int people) = Queue(random, i);
            double handling = LogUniform(random, 1e-3, 10);
            double within = random.Below(10) == 0 ? 0 : handling * LogUniform(random, 1e-3, 30);
            double patience = handling * LogUniform(random, 0.02, 20);
            CheckC(load, people, handling, within, random);
            CheckA(random.Below(3) == 0 ? load * 2 : load, people, handling, patience, within);
        }
    }

    private static (double Load, int People) Queue(SeededRandom random, int number)
    {
        // Mostly desks of a few people; every fiftieth is large, every seventh nearly full, every eleventh next to idle.
        int people = number % 50 == 0 ? random.Between(100, 400) : 1 + (int)LogUniform(random, 1, 40);
        double share = number % 7 == 0 ? 1 - LogUniform(random, 1e-9, 1e-2)
            : number % 11 == 0 ? LogUniform(random, 1e-9, 1e-2) / people
            : Share(random);
        double load = (float)(people * share);
        return (load > 0 && load < people ? load : people / 2.0, people);
    }

    private static double LogUniform(SeededRandom random, double from, double to) => (float)Math.Exp(Math.Log(from) + (Share(random) * Math.Log(to / from)));

    private static double Share(SeededRandom random) => (random.Next() >> 11) * (1.0 / (1UL << 53));

    private void CheckC(double load, int people, double handling, double within, SeededRandom random)
    {
        string of = FormattableString.Invariant($"(a = {load:R}, n = {people}, h = {handling:R}, T = {within:R})");
        var queue = new ErlangC(load, people, handling);
        PreciseNumber miss = ErlangReference.Miss(load, people, handling, within);
        Compare("B" + of, ErlangB.Blocking(load, people), ErlangReference.B(load, people));
        Compare("C" + of, queue.WaitProbability, ErlangReference.C(load, people));
        Compare("average wait" + of, queue.AverageWait, ErlangReference.AverageWait(load, people, handling));
        Compare("miss" + of, queue.Miss(within), miss);
        Compare("level" + of, queue.ServiceLevel(within), ErlangReference.ServiceLevel(load, people, handling, within));

        // The fewest people that keep a share: those found keep it, one fewer would not, each to within the rounding of the formulas.
        double allowed = Share(random);
        int fewest = Staffing.PeopleForErlangC(load, handling, within, allowed, 1)!.Value;
        bool isEnough = fewest > load && ErlangReference.Miss(load, fewest, handling, within) < (PreciseNumber)(allowed * (1 + Tolerance));
        bool isFewest = fewest - 1 <= load || ErlangReference.Miss(load, fewest - 1, handling, within) > (PreciseNumber)(allowed * (1 - Tolerance));
        Compared++;
        if (!isEnough || !isFewest)
        {
            _disagreements.Add($"people for {allowed:R} missed {of}: {fewest}");
        }
    }

    private void CheckA(double load, int people, double handling, double patience, double within)
    {
        string of = FormattableString.Invariant($"(a = {load:R}, n = {people}, h = {handling:R}, patience = {patience:R}, T = {within:R})");
        var queue = new ErlangA(load, people, handling, patience);
        ImpatienceFigures figures = ErlangReference.A(load, people, handling, patience, within);
        Compare("A waits" + of, queue.WaitProbability, figures.Waits);
        Compare("A gives up" + of, queue.AbandonProbability, figures.Abandons);
        Compare("A average wait" + of, queue.AverageWait, figures.Abandons * patience);
        Compare("A in time" + of, queue.AnsweredInTime(within), figures.AnsweredInTime, SmallestDifference);
        Compare("A miss" + of, queue.Miss(within), figures.Miss, SmallestDifference);
        Compare("A no longer" + of, queue.WaitedNoLonger(within), figures.WaitedNoLonger, SmallestDifference);
        Compare("A in time of staying" + of, queue.AnsweredInTimeOfStaying(within), figures.AnsweredInTimeOfStaying, SmallestDifference);
    }

    private void Compare(string figure, double value, PreciseNumber expected, double smallest = Smallest)
    {
        Compared++;
        double error = expected.ToDouble() < smallest && value < smallest ? 0 : expected.ErrorOf(value);
        if (!(error <= WorstError))
        {
            WorstError = error;
            WorstFigure = figure;
        }

        if (!(error <= Tolerance))
        {
            _disagreements.Add(FormattableString.Invariant($"{figure}: {value:R}, and {expected.ToDouble():R} it should be"));
        }
    }
}
