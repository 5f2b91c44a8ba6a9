namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is found in a document.</summary>
/// <param name="Uri">The document.</param>
/// <param name="Version">The version that was looked at.</param>
/// <param name="Diagnostics">What is found.</param>
internal sealed record PublishDiagnosticsParams(string Uri, int? Version, Diagnostic[] Diagnostics);
