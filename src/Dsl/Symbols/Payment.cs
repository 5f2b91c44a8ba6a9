namespace PolicyLint.Dsl.Symbols;

/// <summary>What is paid when a promise is broken.</summary>
/// <param name="Amount">A fixed amount.</param>
/// <param name="Figure">A figure instead.</param>
/// <param name="Output">An output of a request instead.</param>
/// <param name="Per">For each such period; null: once.</param>
/// <param name="IsPerStarted">Whether a period that has begun counts as well, not only those in full.</param>
/// <param name="UpTo">At most.</param>
/// <param name="Within">Within what time.</param>
public sealed record Payment(Money? Amount, FigureSymbol? Figure, FieldSymbol? Output, Period? Per, bool IsPerStarted, Money? UpTo, Duration? Within);
