namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Places that are edited together.</summary>
/// <param name="Ranges">The places.</param>
/// <param name="WordPattern">What may stand there.</param>
internal sealed record LinkedEditingRanges(TextRange[] Ranges, string? WordPattern = null);
