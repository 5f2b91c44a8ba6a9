namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Which files.</summary>
/// <param name="Pattern">By their path.</param>
internal sealed record FileOperationFilter(FileOperationPattern Pattern);
