namespace PolicyLint.LanguageServer.Protocol;

/// <summary>The kinds of the words of a text.</summary>
/// <param name="Data">Five numbers a word: lines on, characters on, length, kind, modifiers.</param>
internal sealed record SemanticTokens(uint[] Data);
