namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Which commands there are.</summary>
/// <param name="Commands">Their names.</param>
internal sealed record ExecuteCommandOptions(string[] Commands);
