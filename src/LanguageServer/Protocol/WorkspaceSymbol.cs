namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A declaration somewhere.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ContainerName">In what.</param>
/// <param name="Location">Where.</param>
internal sealed record WorkspaceSymbol(string Name, int Kind, string? ContainerName, Location Location);
