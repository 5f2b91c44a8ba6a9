namespace PolicyLint.Dsl.Symbols;

/// <summary>A commitment of others that a promise rests on.</summary>
/// <param name="Text">What.</param>
/// <param name="Share">The share of cases in which they keep it.</param>
/// <param name="Within">Within what time.</param>
public sealed record Dependency(string Text, decimal? Share, Duration Within);
