namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Shows the user a page.</summary>
/// <param name="Uri">The page.</param>
/// <param name="External">Whether in another program, such as a browser.</param>
internal sealed record ShowDocumentParams(string Uri, bool External);
