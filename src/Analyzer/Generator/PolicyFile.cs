using Microsoft.CodeAnalysis.Text;

namespace PolicyLint.Analyzer.Generator;

/// <summary>A policy file and its text. The text is equal to itself alone: the driver hands the same one on until the file changes.</summary>
/// <param name="Path">The path.</param>
/// <param name="Text">The text.</param>
internal sealed record PolicyFile(string Path, SourceText Text);
