using System.Collections.Immutable;
using PolicyLint.Dsl.Findings;
using PolicyLint.Dsl.Syntax;

namespace PolicyLint.Dsl.Rules.Examples;

/// <summary>One expectation of an example that the policy doesn't meet.</summary>
/// <param name="Syntax">The expectation, as it is written.</param>
/// <param name="Fact">What is expected and what is so, as the part of a sentence.</param>
/// <param name="Actual">What is so, as it would be written in its place; null where it can't be.</param>
/// <param name="Behind">Who makes it so.</param>
internal sealed record Disagreement(SyntaxNode Syntax, string Fact, string? Actual, ImmutableArray<RelatedPlace> Behind);
