namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A declaration in the outline.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Detail">In a few words.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">Its name.</param>
/// <param name="Children">What it holds.</param>
internal sealed record DocumentSymbol(
    string Name,
    string? Detail,
    int Kind,
    TextRange Range,
    TextRange SelectionRange,
    DocumentSymbol[]? Children = null);
