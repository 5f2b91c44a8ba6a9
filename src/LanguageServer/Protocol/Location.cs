namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A run of a text somewhere.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Range">The run.</param>
internal sealed record Location(string Uri, TextRange Range);
