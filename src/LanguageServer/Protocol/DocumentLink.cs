namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A place that leads somewhere.</summary>
/// <param name="Range">The place.</param>
/// <param name="Target">Where to.</param>
/// <param name="Tooltip">What is there.</param>
internal sealed record DocumentLink(TextRange Range, string? Target = null, string? Tooltip = null);
