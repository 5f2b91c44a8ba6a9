namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Shows the user a message.</summary>
/// <param name="Type">1 error, 2 warning, 3 information.</param>
/// <param name="Message">The message.</param>
internal sealed record ShowMessageParams(int Type, string Message);
