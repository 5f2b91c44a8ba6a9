namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What saving tells.</summary>
/// <param name="IncludeText">Whether the text comes with it.</param>
internal sealed record SaveOptions(bool IncludeText);
