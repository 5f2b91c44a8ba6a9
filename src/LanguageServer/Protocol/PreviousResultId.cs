namespace PolicyLint.LanguageServer.Protocol;

/// <summary>An answer that the client has.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Value">By which the answer is known.</param>
internal sealed record PreviousResultId(string Uri, string Value);
