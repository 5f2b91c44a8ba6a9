namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A declaration in the outline of a client that knows none within others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="ContainerName">In what.</param>
/// <param name="Location">All of it.</param>
internal sealed record SymbolInformation(string Name, int Kind, string? ContainerName, Location Location);
