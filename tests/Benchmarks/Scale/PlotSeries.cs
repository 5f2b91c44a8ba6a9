namespace PolicyLint.Benchmarks.Scale;

/// <summary>One line of a plot.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="Points">Its points, from left to right; all are greater than zero.</param>
internal sealed record PlotSeries(string Name, IReadOnlyList<(double X, double Y)> Points);
