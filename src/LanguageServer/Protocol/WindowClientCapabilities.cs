namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can show.</summary>
/// <param name="WorkDoneProgress">Progress.</param>
internal sealed record WindowClientCapabilities(bool? WorkDoneProgress = null);
