namespace PolicyLint.Dsl.Service;

/// <summary>Differences of exponentials that keep their digits near zero, where subtracting would lose them.</summary>
internal static class Exponential
{
    /// <summary>eˣ − 1, by Kahan's correction of the rounded exponential (Higham, "Accuracy and Stability of Numerical Algorithms", 1.14.1).</summary>
    public static double LessOne(double x)
    {
        double power = Math.Exp(x);
        return power == 1 ? x
            : power - 1 == -1 || double.IsPositiveInfinity(power) ? power - 1
            : (power - 1) * x / Math.Log(power);
    }

    /// <summary>ln(1 + x), by the same correction.</summary>
    public static double LogOnePlus(double x)
    {
        double one = 1 + x;
        return one == 1 ? x : double.IsPositiveInfinity(one) ? one : Math.Log(one) * x / (one - 1);
    }

    /// <summary>e⁻ˣ − 1 + x, which is x²/2 near zero and never negative.</summary>
    public static double Curvature(double x)
    {
        if (Math.Abs(x) > 0.5)
        {
            return LessOne(-x) + x;
        }

        // x²/2! − x³/3! + …; the fifteenth term is less than 10⁻¹⁷ of the first.
        double term = x * x / 2;
        double sum = term;
        for (int k = 3; k <= 17; k++)
        {
            term *= -x / k;
            sum += term;
        }

        return sum;
    }
}
