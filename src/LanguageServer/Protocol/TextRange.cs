namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A run of a text, its end left out.</summary>
/// <param name="Start">The first place.</param>
/// <param name="End">The place after the last.</param>
internal sealed record TextRange(Position Start, Position End);
