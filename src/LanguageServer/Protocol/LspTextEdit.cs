namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Replaces a run of a document.</summary>
/// <param name="Range">What is replaced.</param>
/// <param name="NewText">What stands there afterwards.</param>
internal sealed record LspTextEdit(TextRange Range, string NewText);
