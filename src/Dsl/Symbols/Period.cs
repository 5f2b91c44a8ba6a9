namespace PolicyLint.Dsl.Symbols;

/// <summary>A period that repeats: <c>every 2 weeks</c>, <c>per working day</c>.</summary>
/// <param name="Length">How long it is.</param>
public sealed record Period(Duration Length);
