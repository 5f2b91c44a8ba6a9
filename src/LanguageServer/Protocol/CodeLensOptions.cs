namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How code lenses are given.</summary>
/// <param name="ResolveProvider">Whether they are filled in later.</param>
internal sealed record CodeLensOptions(bool ResolveProvider);
