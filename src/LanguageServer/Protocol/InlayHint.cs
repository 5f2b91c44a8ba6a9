namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A word of the editor's own within the text.</summary>
/// <param name="Position">Where.</param>
/// <param name="Label">The word.</param>
/// <param name="Kind">1 type, 2 parameter.</param>
/// <param name="Tooltip">More.</param>
/// <param name="PaddingLeft">Whether it keeps off on the left.</param>
internal sealed record InlayHint(Position Position, string Label, int? Kind = null, MarkupContent? Tooltip = null, bool? PaddingLeft = null);
