namespace PolicyLint.Dsl.Service;

/// <summary>
/// The wait that a queue with impatience offers to who finds everyone busy, in units of patience t. Its density is
/// g(t) = c·exp(−ct + x(1 − e⁻ᵗ)), relative to the state in which everyone is busy and nobody waits: the hypoexponential waits
/// behind 0, 1, 2, … others, weighed and summed (their sum is a series for the exponential). It is kept relative to its own peak,
/// so that nothing overflows.
/// </summary>
internal sealed class OfferedWait
{
    /// <summary>e⁻⁵⁰ is less than the last bit of any sum.</summary>
    private const double Negligible = 50;

    /// <summary>e⁻⁷⁵⁰ is 0, so that nothing is left to be summed; steps there may be smaller than the last bit of a time.</summary>
    private const double Nothing = -750;

    // Gauss and Legendre's rule with ten nodes: exact up to degree 19. Its nodes lie symmetrically.
    private static readonly double[] Nodes = { 0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717 };
    private static readonly double[] Weights = { 0.2955242247147529, 0.2692667193099964, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881 };

    private readonly double _served;
    private readonly double _bent;
    private readonly double _peak;

    /// <param name="served">c: pieces that all people finish in the time of patience; above 0.</param>
    /// <param name="offered">x: pieces that come in in the time of patience.</param>
    public OfferedWait(double served, double offered)
    {
        // With x > c the density rises to a peak at ln(x/c), where x·e⁻ᵗ = c; else it falls from the start.
        _served = served;
        _bent = Math.Min(served, offered);
        _peak = offered > served ? Exponential.LogOnePlus((offered - served) / served) : 0;
    }

    /// <summary>What the state in which everyone is busy and nobody waits weighs.</summary>
    public double AtOnce => Math.Exp(Exponent(-_peak));

    /// <summary>What lies between two waits.</summary>
    /// <param name="from">From 0.</param>
    /// <param name="to">To infinity.</param>
    /// <param name="end">All of it, what is answered (e⁻ᵗ of it), or what has given up (the rest).</param>
    public double Over(double from, double to, WaitEnd end)
    {
        double sum = 0;
        double least = Math.Max(Nothing, Exponent(Math.Max(from, _peak) - _peak) - Negligible);
        double at = Math.Max(from, _peak);
        while (at < to && Exponent(at - _peak) > least)
        {
            if (at - _peak > Negligible)
            {
                // Nothing bends any more: the rest is exponential, and nobody has so much patience.
                sum += end == WaitEnd.Answered ? 0 : Value(at, WaitEnd.Any) / _served * -Exponential.LessOne(-_served * (to - at));
                break;
            }

            double next = Math.Min(to, at + Step(at));
            sum += Panel(at, next, end);
            at = next;
        }

        least = Math.Max(Nothing, Exponent(Math.Min(to, _peak) - _peak) - Negligible);
        at = Math.Min(to, _peak);
        while (at > from && Exponent(at - _peak) > least)
        {
            double next = Math.Max(from, at - Step(at));
            sum += Panel(next, at, end);
            at = next;
        }

        return sum;
    }

    /// <summary>ln(g/g(peak)) so far from the peak: −(c − m)s − m(e⁻ˢ − 1 + s), with m the lesser of c and x.</summary>
    private double Exponent(double s) => -((_served - _bent) * s) - (_bent * Exponential.Curvature(s));

    /// <summary>A stretch over which neither slope nor curvature takes the density down by much more than a factor of e.</summary>
    private double Step(double t)
    {
        double bent = _bent * Math.Exp(_peak - t);
        return 1 / (1 + Math.Abs(_served - bent) + Math.Sqrt(bent));
    }

    private double Panel(double from, double to, WaitEnd end)
    {
        double middle = (from + to) / 2;
        double half = (to - from) / 2;
        double sum = 0;
        for (int i = 0; i < Nodes.Length; i++)
        {
            sum += Weights[i] * (Value(middle - (half * Nodes[i]), end) + Value(middle + (half * Nodes[i]), end));
        }

        return half * sum;
    }

    private double Value(double t, WaitEnd end)
    {
        double density = _served * Math.Exp(Exponent(t - _peak));
        return end switch
        {
            WaitEnd.Answered => density * Math.Exp(-t),
            WaitEnd.GivenUp => density * -Exponential.LessOne(-t),
            _ => density,
        };
    }
}
