namespace PolicyLint.LanguageServer.Protocol;

/// <summary>Of which files.</summary>
/// <param name="Filters">Those that match one.</param>
internal sealed record FileOperationRegistrationOptions(FileOperationFilter[] Filters);
