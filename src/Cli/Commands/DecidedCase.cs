using PolicyLint.Dsl.Decisions;

namespace PolicyLint.Cli.Commands;

/// <summary>A case, decided.</summary>
/// <param name="Decision">What is decided.</param>
/// <param name="WhyNot">What would have to differ for another verdict; null where that was not asked, or can't be said.</param>
/// <param name="WhyNothing">Why that can't be said, as a sentence; null where it is said, or was not asked.</param>
internal sealed record DecidedCase(Decision Decision, WhyNot? WhyNot, string? WhyNothing);
