namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A line for the log.</summary>
/// <param name="Type">1 error, 2 warning, 3 information, 4 log.</param>
/// <param name="Message">The line.</param>
internal sealed record LogMessageParams(int Type, string Message);
