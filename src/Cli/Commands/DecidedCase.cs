using PolicyLint.Dsl.Decisions;

namespace PolicyLint.Cli.Commands;

/// <summary>A case, decided.</summary>
/// <param name="Decision">What is decided.</param>
/// <param name="WhyNot">What would have to differ for another verdict; null where that was not asked, or can't be said.</param>
/// <param name="IsGivenUp">Whether that was asked, and is too much to work out.</param>
internal sealed record DecidedCase(Decision Decision, WhyNot? WhyNot, bool IsGivenUp);
