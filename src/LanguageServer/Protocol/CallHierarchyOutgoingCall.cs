namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Of whom it speaks.</summary>
/// <param name="To">Of whom.</param>
/// <param name="FromRanges">Where.</param>
internal sealed record CallHierarchyOutgoingCall(CallHierarchyItem To, TextRange[] FromRanges);
