namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What is found in a document.</summary>
/// <param name="Kind">full or unchanged.</param>
/// <param name="ResultId">By which the answer is known.</param>
/// <param name="Items">What is found.</param>
internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items = null);
