namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A place that speaks of the same thing.</summary>
/// <param name="Range">Where.</param>
/// <param name="Kind">1 text, 2 read, 3 write.</param>
internal sealed record DocumentHighlight(TextRange Range, int Kind);
