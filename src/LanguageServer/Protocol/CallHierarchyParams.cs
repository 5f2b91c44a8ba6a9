namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Asks who speaks of a declaration, or of whom it speaks.</summary>
/// <param name="Item">The declaration.</param>
internal sealed record CallHierarchyParams(CallHierarchyItem Item);
