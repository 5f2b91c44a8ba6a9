using PolicyLint.Dsl.Text;

namespace PolicyLint.TestKit.Mutants;

/// <summary>A policy with one figure moved by one unit, or one boundary given to the other side.</summary>
/// <param name="Span">Where.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Old">What stands there.</param>
/// <param name="New">What the mutant says.</param>
/// <param name="Text">The whole text of the mutant.</param>
public sealed record PolicyMutant(TextSpan Span, int Line, string Old, string New, string Text);
