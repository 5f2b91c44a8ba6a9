using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Findings;

/// <summary>The other party of a finding.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">Where in it.</param>
/// <param name="Message">What stands there.</param>
public sealed record RelatedPlace(string Path, TextSpan Span, string Message);
