namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How links are given.</summary>
/// <param name="ResolveProvider">Whether they are filled in later.</param>
internal sealed record DocumentLinkOptions(bool ResolveProvider);
