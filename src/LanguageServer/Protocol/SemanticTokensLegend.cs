namespace PolicyLint.LanguageServer.Protocol;

/// <summary>The kinds of semantic tokens.</summary>
/// <param name="TokenTypes">By number.</param>
/// <param name="TokenModifiers">By bit.</param>
internal sealed record SemanticTokensLegend(string[] TokenTypes, string[] TokenModifiers);
