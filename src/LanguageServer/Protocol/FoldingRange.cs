namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Lines that fold into one.</summary>
/// <param name="StartLine">The line that stays.</param>
/// <param name="EndLine">The last that folds.</param>
/// <param name="Kind">comment, imports or region.</param>
internal sealed record FoldingRange(int StartLine, int EndLine, string? Kind = null);
