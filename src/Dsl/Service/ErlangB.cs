namespace PolicyLint.Dsl.Service;

/// <summary>
/// Erlang's loss formula: contacts come in at random (Poisson), and who finds everyone busy is turned away. It stands here as the
/// first half of the formulas for queues. A. K. Erlang, "Solution of some problems in the theory of probabilities of significance
/// in automatic telephone exchanges", Elektroteknikeren 13 (1917).
/// </summary>
public static class ErlangB
{
    /// <summary>The share that finds everyone busy, by the recursion over people; its error does not grow from step to step.</summary>
    /// <param name="load">Erlangs: contacts an hour × hours that one takes; from 0.</param>
    /// <param name="people">People; from 0. Takes as many steps.</param>
    public static double Blocking(double load, int people)
    {
        double blocking = 1;
        for (int k = 1; k <= people; k++)
        {
            blocking = Next(load, k, blocking);
        }

        return blocking;
    }

    /// <summary>B(k) = a·B(k − 1) / (k + a·B(k − 1)).</summary>
    /// <param name="load">Erlangs.</param>
    /// <param name="people">k, from 1.</param>
    /// <param name="blocking">B(k − 1); B(0) is 1.</param>
    public static double Next(double load, int people, double blocking)
    {
        double turned = load * blocking;
        return turned / (people + turned);
    }
}
