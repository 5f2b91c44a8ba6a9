namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A declaration among those that speak of each other.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Detail">In a few words.</param>
/// <param name="Uri">Where.</param>
/// <param name="Range">All of it.</param>
/// <param name="SelectionRange">Its name.</param>
internal sealed record CallHierarchyItem(string Name, int Kind, string? Detail, string Uri, TextRange Range, TextRange SelectionRange);
