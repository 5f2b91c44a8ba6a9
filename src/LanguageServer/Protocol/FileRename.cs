namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A file is renamed.</summary>
/// <param name="OldUri">Before.</param>
/// <param name="NewUri">After.</param>
internal sealed record FileRename(string OldUri, string NewUri);
