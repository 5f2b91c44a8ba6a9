namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A declaration among those that speak of each other.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Uri">Where.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">Its name.</param>
/// <param name="Detail">In a few words.</param>
internal sealed record CallHierarchyItem(string Name, int Kind, string Uri, TextRange Range, TextRange SelectionRange, string? Detail = null);
