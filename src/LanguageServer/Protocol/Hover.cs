namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is shown of the thing under the pointer.</summary>
/// <param name="Contents">The text.</param>
/// <param name="Range">Of what.</param>
internal sealed record Hover(MarkupContent Contents, TextRange Range);
