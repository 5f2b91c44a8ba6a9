namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What would be renamed.</summary>
/// <param name="Range">Where.</param>
/// <param name="Placeholder">The name that it has.</param>
internal sealed record PrepareRenameResult(TextRange Range, string Placeholder);
