namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the server can do with folders.</summary>
/// <param name="Supported">Whether several are.</param>
/// <param name="ChangeNotifications">Whether it wants to hear of changes.</param>
internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);
