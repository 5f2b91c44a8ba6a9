namespace PolicyLint.Dsl.Service;

/// <summary>What waits at a moment of an ordinary week.</summary>
/// <param name="Minute">Minutes since the week began, on Sunday at midnight.</param>
/// <param name="Pieces">Pieces of work that have come in and are not done.</param>
public readonly record struct BacklogPoint(Fraction Minute, Fraction Pieces);
