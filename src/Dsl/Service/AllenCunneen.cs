namespace PolicyLint.Dsl.Service;

/// <summary>
/// What variation does to waits: (ca² + cs²) / 2 times those of Erlang C. A. O. Allen, "Probability, Statistics, and Queueing
/// Theory" (1978), after J. Cunneen; exact for one person and random arrivals (Pollaczek and Khinchine), an approximation for more.
/// </summary>
public static class AllenCunneen
{
    /// <summary>The factor.</summary>
    /// <param name="handling">Coefficient of variation of handling times: standard deviation / mean; 1 for exponential ones, 0 for equal ones.</param>
    /// <param name="arrivals">Coefficient of variation of the times between arrivals; 1 for random ones.</param>
    public static double Factor(double handling, double arrivals = 1) => ((arrivals * arrivals) + (handling * handling)) / 2;
}
