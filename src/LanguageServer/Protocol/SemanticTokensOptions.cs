namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Which semantic tokens there are.</summary>
/// <param name="Legend">Their kinds.</param>
/// <param name="Full">For whole documents.</param>
/// <param name="Range">For runs.</param>
internal sealed record SemanticTokensOptions(SemanticTokensLegend Legend, bool Full, bool Range);
