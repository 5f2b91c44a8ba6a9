using System.Numerics;

namespace PolicyLint.TestKit.Queues;

/// <summary>
/// Erlang's formulas as textbooks print them: sums over states, term by term. Exact fractions for B, C and the average wait; 90 digits
/// where an exponential comes in. Nothing here is shared with the engine, and nothing of it is fast.
/// </summary>
public static class ErlangReference
{
    /// <summary>(aⁿ/n!) / Σ aᵏ/k!, exactly.</summary>
    public static PreciseNumber B(double load, int people)
    {
        (BigInteger p, BigInteger q) = Ratio(load);
        return PreciseNumber.Of(BigInteger.Pow(p, people), Sum(p, q, people));
    }

    /// <summary>(aⁿ/n!)·n/(n − a) / (Σ_{k&lt;n} aᵏ/k! + (aⁿ/n!)·n/(n − a)), exactly.</summary>
    public static PreciseNumber C(double load, int people)
    {
        (BigInteger waits, BigInteger all) = ExactC(load, people);
        return PreciseNumber.Of(waits, all);
    }

    /// <summary>C·h / (n − a), exactly.</summary>
    public static PreciseNumber AverageWait(double load, int people, double handling)
    {
        (BigInteger p, BigInteger q) = Ratio(load);
        (BigInteger hours, BigInteger part) = Ratio(handling);
        (BigInteger waits, BigInteger all) = ExactC(load, people);
        return PreciseNumber.Of(waits * hours * q, all * part * ((people * q) - p));
    }

    /// <summary>C·e^{−(n − a)T/h}.</summary>
    public static PreciseNumber Miss(double load, int people, double handling, double within) =>
        C(load, people) * PreciseNumber.Exp(((PreciseNumber)load - people) * within / handling);

    /// <summary>1 − miss.</summary>
    public static PreciseNumber ServiceLevel(double load, int people, double handling, double within) => 1 - Miss(load, people, handling, within);

    /// <summary>B by its recursion, for more states than exact fractions would bear.</summary>
    public static PreciseNumber LargeB(double load, int people)
    {
        PreciseNumber inverse = 1;
        for (int k = 1; k <= people; k++)
        {
            inverse = 1 + (k * inverse / load);
        }

        return 1 / inverse;
    }

    /// <summary>
    /// Erlang A state by state. Whoever comes behind j others waits for j + 1 departures, whose times add up to −ln of a
    /// Beta(c, j + 1) variable in units of patience; the incomplete beta function steps from state to state.
    /// </summary>
    public static ImpatienceFigures A(double load, int people, double handling, double patience, double within)
    {
        PreciseNumber perPatience = (PreciseNumber)patience / handling;
        PreciseNumber c = people * perPatience;
        PreciseNumber x = load * perPatience;
        PreciseNumber time = (PreciseNumber)within / patience;
        PreciseNumber stays = PreciseNumber.Exp(0 - time);
        PreciseNumber gone = 1 - stays;

        // States below n relative to state n.
        PreciseNumber free = 0;
        PreciseNumber weight = 1;
        for (int k = people; k >= 1; k--)
        {
            weight = weight * k / load;
            free += weight;
        }

        PreciseNumber waits = 0;
        PreciseNumber abandons = 0;
        PreciseNumber answered = 0;
        PreciseNumber offeredInTime = 0;
        weight = 1;

        // I_y(1, b) = 1 − (1 − y)^b, and I_y(j + 2, b) = I_y(j + 1, b) − y^{j+1}(1 − y)^b Γ(j+1+b) / (Γ(j+2)Γ(b)).
        PreciseNumber stepAnswered = PreciseNumber.Exp(0 - (time * (c + 1)));
        PreciseNumber stepOffered = PreciseNumber.Exp(0 - (time * c));
        PreciseNumber ofAnswered = 1 - stepAnswered;
        PreciseNumber ofOffered = 1 - stepOffered;
        for (int j = 0; ; j++)
        {
            PreciseNumber behind = c + (j + 1);
            waits += weight;
            abandons += weight * (j + 1) / behind;
            answered += weight * c / behind * ofAnswered;
            offeredInTime += weight * ofOffered;
            if (behind > x && weight * 1e60 < waits)
            {
                break;
            }

            stepAnswered = stepAnswered * gone * behind / (j + 1);
            stepOffered = stepOffered * gone * (c + j) / (j + 1);
            ofAnswered -= stepAnswered;
            ofOffered -= stepOffered;
            weight = weight * x / behind;
        }

        PreciseNumber all = free + waits;
        PreciseNumber ended = waits - (stays * (waits - offeredInTime));
        return new ImpatienceFigures(
            waits / all,
            abandons / all,
            (free + answered) / all,
            (waits - answered) / all,
            (free + ended) / all,
            (free + answered) / (all - (ended - answered)));
    }

    private static (BigInteger Waits, BigInteger All) ExactC(double load, int people)
    {
        (BigInteger p, BigInteger q) = Ratio(load);
        BigInteger waits = BigInteger.Pow(p, people) * people * q;
        return (waits, (((people * q) - p) * Sum(p, q, people - 1) * q * people) + waits);
    }

    /// <summary>qⁿ·n!·Σ (p/q)ᵏ/k!, by Horner's rule.</summary>
    private static BigInteger Sum(BigInteger p, BigInteger q, int people)
    {
        BigInteger sum = 1;
        BigInteger power = 1;
        for (int k = 1; k <= people; k++)
        {
            power *= p;
            sum = (q * k * sum) + power;
        }

        return sum;
    }

    private static (BigInteger Numerator, BigInteger Denominator) Ratio(double value)
    {
        int shift = 0;
        while (value != Math.Floor(value))
        {
            value *= 2;
            shift++;
        }

        return ((BigInteger)value, BigInteger.One << shift);
    }
}
