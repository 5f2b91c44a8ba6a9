namespace PolicyLint.Dsl.Service;

/// <summary>A target of an improvement.</summary>
/// <param name="Week">Whole weeks since the start.</param>
/// <param name="Date">Its first day.</param>
/// <param name="Share">The target.</param>
public sealed record ImprovementStep(int Week, DateTime Date, decimal Share);
