namespace PolicyLint.Dsl.Symbols;

/// <summary>So many in a period.</summary>
/// <param name="Count">How many.</param>
/// <param name="Per">The period.</param>
public sealed record Rate(decimal Count, Period Per);
