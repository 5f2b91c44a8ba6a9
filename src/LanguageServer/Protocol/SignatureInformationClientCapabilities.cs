namespace PolicyLint.LanguageServer.Protocol;

/// <summary>What the client can do with one signature.</summary>
/// <param name="DocumentationFormat">The formats that it shows, the one that it likes best first.</param>
internal sealed record SignatureInformationClientCapabilities(string[]? DocumentationFormat = null);
