namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What counts as a reference.</summary>
/// <param name="IncludeDeclaration">Whether the declaration does.</param>
internal sealed record ReferenceContext(bool IncludeDeclaration);
