namespace PolicyLint.Dsl.Tests.Service;

/// <summary>What batches of a simulation say of a figure.</summary>
/// <param name="Mean">Their mean.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record Estimate(double Mean, double Error)
{
    public static Estimate Of(IReadOnlyCollection<double> batches)
    {
        double mean = batches.Average();
        double variance = batches.Sum(batch => (batch - mean) * (batch - mean)) / (batches.Count - 1);
        return new Estimate(mean, Math.Sqrt(variance / batches.Count));
    }

    /// <summary>Within five standard errors, which must be small enough to tell.</summary>
    public void AssertNear(double value)
    {
        Assert.InRange(Error, double.Epsilon, value * 0.05);
        Assert.InRange(value, Mean - (5 * Error), Mean + (5 * Error));
    }
}
