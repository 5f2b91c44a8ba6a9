namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Work begins that takes its time.</summary>
/// <param name="Token">By which it is known.</param>
internal sealed record WorkDoneProgressCreateParams(string Token);
