using PolicyLint.Dsl.Text;

namespace PolicyLint.Dsl.Findings;

/// <summary>Replaces a run of one file's text.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">What is replaced; length zero inserts.</param>
/// <param name="NewText">What stands there afterwards.</param>
public sealed record TextEdit(string Path, TextSpan Span, string NewText);
