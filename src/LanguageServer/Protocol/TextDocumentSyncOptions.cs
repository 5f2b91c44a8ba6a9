namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How texts are kept alike.</summary>
/// <param name="OpenClose">Opening and closing are told.</param>
/// <param name="Change">2: changes are told piece by piece.</param>
/// <param name="Save">Whether saving is told.</param>
internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change, SaveOptions? Save = null);
