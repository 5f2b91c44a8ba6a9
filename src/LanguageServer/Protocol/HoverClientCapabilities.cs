namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with hovers.</summary>
/// <param name="ContentFormat">The formats that it shows, the one that it likes best first.</param>
internal sealed record HoverClientCapabilities(string[]? ContentFormat = null);
