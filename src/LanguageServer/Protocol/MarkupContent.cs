namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A text in Markdown, or a plain one.</summary>
/// <param name="Kind">markdown or plaintext.</param>
/// <param name="Value">The text.</param>
internal sealed record MarkupContent(string Kind, string Value);
