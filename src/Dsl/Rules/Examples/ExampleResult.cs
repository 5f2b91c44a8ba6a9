using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Symbols;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>What became of an example.</summary>
/// <param name="Example">The example, or one row of <c>examples</c>.</param>
/// <param name="Failure">What is wrong with it; null: the policy decides as it expects.</param>
public sealed record ExampleResult(ExampleSymbol Example, Finding? Failure);
