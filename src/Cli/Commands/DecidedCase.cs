using PolicyLint.Dsl.Decisions;

namespace PolicyLint.Cli.Commands;

/// <summary>A case, decided.</summary>
/// <param name="Decision">What is decided.</param>
/// <param name="WhyNot">What would have to differ for another verdict; null where that was not asked, or is too much to work out.</param>
internal sealed record DecidedCase(Decision Decision, WhyNot? WhyNot);
