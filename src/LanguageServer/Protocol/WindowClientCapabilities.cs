namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can show.</summary>
/// <param name="WorkDoneProgress">Progress.</param>
/// <param name="ShowDocument">Pages.</param>
internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null, ShowDocumentSupport? ShowDocument = null);
