namespace PolicyLint.LanguageServer.Protocol;

/// <summary>How much is told of what the server does.</summary>
/// <param name="Value">off, messages or verbose.</param>
internal sealed record SetTraceParams(string Value);
