namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Something that could stand at a place.</summary>
/// <param name="Label">What the user reads.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">In a few words.</param>
/// <param name="Documentation">In more.</param>
/// <param name="SortText">Its place in the list.</param>
/// <param name="FilterText">By what it is found.</param>
/// <param name="InsertTextFormat">2: with places to fill in.</param>
/// <param name="TextEdit">What is written.</param>
internal sealed record CompletionItem(
    string Label,
    int Kind,
    string? Detail = null,
    MarkupContent? Documentation = null,
    string? SortText = null,
    string? FilterText = null,
    int? InsertTextFormat = null,
    LspTextEdit? TextEdit = null);
