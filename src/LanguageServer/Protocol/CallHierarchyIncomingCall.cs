namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Who speaks of it.</summary>
/// <param name="From">Who.</param>
/// <param name="FromRanges">Where.</param>
internal sealed record CallHierarchyIncomingCall(CallHierarchyItem From, TextRange[] FromRanges);
