namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Where something leads.</summary>
/// <param name="OriginSelectionRange">What is underlined.</param>
/// <param name="TargetUri">The document.</param>
/// <param name="TargetRange">All of the target.</param>
/// <param name="TargetSelectionRange">Its name.</param>
internal sealed record LocationLink(TextRange? OriginSelectionRange, string TargetUri, TextRange TargetRange, TextRange TargetSelectionRange);
