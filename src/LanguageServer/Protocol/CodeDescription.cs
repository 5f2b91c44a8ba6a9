namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Where a code is explained.</summary>
/// <param name="Href">The page.</param>
internal sealed record CodeDescription(string Href);
