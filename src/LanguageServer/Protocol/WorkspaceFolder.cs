namespace PolicyLint.LanguageServer.Protocol;

/// <summary>A folder that is open.</summary>
/// <param name="Uri">Its address.</param>
/// <param name="Name">Its name.</param>
internal sealed record WorkspaceFolder(string Uri, string Name);
