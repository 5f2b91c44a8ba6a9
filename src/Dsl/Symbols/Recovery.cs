namespace PolicyLint.Dsl.Symbols;

/// <summary>What happens when a promise is broken.</summary>
/// <param name="Fix">How it is put right.</param>
/// <param name="FixWithin">Within what time.</param>
/// <param name="Surprise">What comes on top.</param>
/// <param name="SurpriseWorth">What that is worth.</param>
/// <param name="Payment">What is paid.</param>
public sealed record Recovery(string? Fix, TimeSpan? FixWithin, string? Surprise, Money? SurpriseWorth, Payment? Payment);
