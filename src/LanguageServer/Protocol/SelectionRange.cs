namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A run, and the next larger one.</summary>
/// <param name="Range">The run.</param>
/// <param name="Parent">The next larger.</param>
internal sealed record SelectionRange(TextRange Range, SelectionRange? Parent = null);
